import { type ImapFlow } from 'imapflow';
import { describeOnDovecot } from '../../../support/describe-on-dovecot.js';
import { Dovecot, password } from '../../../support/dovecot.js';
import { TcpProxy } from '../../../support/tcp-proxy.js';
import { mail, until, WatchedMailbox } from './watched-mailbox.js';

describeOnDovecot('the door to a mailbox, when something fails', () => {
  let server: Dovecot;
  let proxy: TcpProxy;
  let mailbox: WatchedMailbox;
  let client: ImapFlow;

  beforeAll(async () => void (server = await Dovecot.start()));
  afterAll(() => server.stop());
  beforeEach(async () => {
    ({ mailbox, client } = await WatchedMailbox.freshOn(server));
    proxy = await TcpProxy.to(server.port);
  });
  afterEach(async () => {
    await mailbox.close();
    await proxy.goAway();
  });

  it('tells that it may not sign in, tries on, and is well once it may', async () => {
    let pass = 'an old password';
    await client.append('INBOX', mail('one'));
    const door = mailbox.open({ port: server.port, credentials: () => Promise.resolve({ pass }) });
    await until(() => door.concerns().length > 0);
    expect(door.concerns()).toEqual(['mailbox-not-reached:houghton-regis']);
    expect(mailbox.log.lines).toContain('warn imap.failed {"council":"houghton-regis","code":"sign-in-refused"}');
    pass = password;
    await mailbox.keeps(1);
    expect(door.concerns()).toEqual([]);
    expect(mailbox.log.lines.join()).not.toMatch(/password|members\.example|user-/);
  });

  it('outlives a server that goes away', async () => {
    const door = mailbox.open({ port: proxy.port });
    await client.append('INBOX', mail('one'));
    await mailbox.keeps(1);
    await proxy.goAway();
    await until(() => door.concerns().length > 0);
    await proxy.comeBack();
    await client.append('INBOX', mail('two'));
    expect(await mailbox.keeps(2)).toEqual(['one', 'two']);
    expect(door.concerns()).toEqual([]);
  });

  it('finds out that a connection has died without a sign', async () => {
    mailbox.open({ port: proxy.port, limits: { pollMs: 300, silenceMs: 400 } });
    await client.append('INBOX', mail('one'));
    await mailbox.keeps(1);
    proxy.silence();
    await client.append('INBOX', mail('two'));
    expect(await mailbox.keeps(2)).toEqual(['one', 'two']);
    expect(proxy.connections).toBeGreaterThan(1);
  });

  it('waits for a folder that is not there yet', async () => {
    const door = mailbox.open({ port: server.port, folder: 'Enquiries' });
    await until(() => door.concerns().length > 0);
    expect(mailbox.log.lines).toContain('warn imap.failed {"council":"houghton-regis","code":"no-such-folder"}');
    await client.mailboxCreate('Enquiries');
    await client.append('Enquiries', mail('one'));
    expect(await mailbox.keeps(1)).toEqual(['one']);
  });

  it('stops at once, whatever it is doing', async () => {
    const unreachable = mailbox.open({ port: 1 });
    const waiting = mailbox.open({ port: server.port });
    const silent = mailbox.open({ port: proxy.port });
    await until(() => proxy.connections > 0);
    proxy.silence();
    const began = performance.now();
    await Promise.all([unreachable, waiting, silent].map((door) => door.stop()));
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each([null, 'Taken in'])('loses and doubles nothing where it is cut off at a hundred points (moves to %p)', async (moveTo) => {
    const put: string[] = [];
    const points = Array.from({ length: 100 }, (_, index) => 60 + index * 61);
    proxy.cutNextAfter(...points);
    mailbox.open({ port: proxy.port, moveTo, limits: { firstPauseMs: 5, longestPauseMs: 10, pollMs: 20 } });
    while (proxy.cutsLeft > 0) {
      put.push(`number ${put.length}`);
      await client.append('INBOX', mail(put.at(-1) ?? '', { text: 'x'.repeat((put.length % 7) * 400) }));
      const left = proxy.cutsLeft;
      await until(() => proxy.cutsLeft < left || proxy.cutsLeft === 0, 1_000).catch(() => undefined);
    }
    put.push('the last');
    await client.append('INBOX', mail('the last'));
    await until(async () => (await mailbox.subjects()).includes('the last'));
    expect(await mailbox.subjects()).toEqual(put.toSorted());
    expect(proxy.connections).toBeGreaterThan(100);
  }, 180_000);
});
