import { type ImapFlow } from 'imapflow';
import { describeOnDovecot } from '../../../support/describe-on-dovecot.js';
import { contents, Dovecot } from '../../../support/dovecot.js';
import { mail, until, WatchedMailbox } from './watched-mailbox.js';

describeOnDovecot('the door to a mailbox', () => {
  let server: Dovecot;
  let mailbox: WatchedMailbox;
  let client: ImapFlow;

  beforeAll(async () => void (server = await Dovecot.start()));
  afterAll(() => server.stop());
  beforeEach(async () => void ({ mailbox, client } = await WatchedMailbox.freshOn(server)));
  afterEach(() => mailbox.close());

  const put = async (...subjects: readonly string[]): Promise<void> => {
    for (const subject of subjects) await client.append('INBOX', mail(subject));
  };

  it('takes in what lies there, once, and marks nothing as read', async () => {
    await put('one', 'two', 'three');
    mailbox.open({ port: server.port });
    expect(await mailbox.keeps(3)).toEqual(['one', 'three', 'two']);
    expect((await mailbox.inbox()).map(({ state }) => state)).toEqual(['enquiry', 'enquiry', 'enquiry']);
    expect((await contents(client, 'INBOX')).map(({ flags }) => flags)).toEqual([[], [], []]);
  });

  it('takes in what comes while it waits, read or not', async () => {
    mailbox.open({ port: server.port, limits: { pollMs: 60_000 } });
    await put('one');
    await mailbox.keeps(1);
    await client.append('INBOX', mail('read already'), ['\\Seen']);
    expect(await mailbox.keeps(2)).toEqual(['one', 'read already']);
  });

  it('goes on after a restart where it was, and has nothing of what it has twice', async () => {
    await put('one', 'two');
    const first = mailbox.open({ port: server.port });
    await mailbox.keeps(2);
    await first.stop();
    await put('three');
    mailbox.open({ port: server.port });
    expect(await mailbox.keeps(3)).toEqual(['one', 'three', 'two']);
  });

  it('does not take the last message again and again, though n:* names it', async () => {
    await put('one');
    mailbox.open({ port: server.port, limits: { pollMs: 30 } });
    await mailbox.keeps(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await mailbox.subjects()).toEqual(['one']);
  });

  it('begins anew where UIDs are given anew, and opens nothing twice', async () => {
    await client.mailboxCreate('Enquiries');
    await client.append('Enquiries', mail('one'));
    await client.append('Enquiries', mail('two'));
    mailbox.open({ port: server.port, folder: 'Enquiries' });
    await mailbox.keeps(2);
    await client.mailboxDelete('Enquiries');
    await client.mailboxCreate('Enquiries');
    await client.append('Enquiries', mail('three'));
    await client.append('Enquiries', mail('one'));
    await mailbox.keeps(4);
    expect((await mailbox.inbox()).map(({ subject, state }) => `${subject} ${state}`).toSorted()).toEqual(['one duplicate', 'one enquiry', 'three enquiry', 'two enquiry']);
  });

  it('moves what is kept, and only that, to a folder that it makes', async () => {
    await put('one', 'two');
    mailbox.open({ port: server.port, moveTo: 'Enquiries/Taken in' });
    await mailbox.keeps(2);
    await until(async () => (await contents(client, 'INBOX')).length === 0);
    expect(await contents(client, 'Enquiries/Taken in')).toHaveLength(2);
    await put('three');
    await mailbox.keeps(3);
    await until(async () => (await contents(client, 'Enquiries/Taken in')).length === 3);
  });

  it('moves what it kept before it could be moved', async () => {
    await put('one', 'two');
    const first = mailbox.open({ port: server.port });
    await mailbox.keeps(2);
    await first.stop();
    mailbox.open({ port: server.port, moveTo: 'Taken' });
    await until(async () => (await contents(client, 'Taken').catch(() => [])).length === 2);
    expect(await mailbox.subjects()).toEqual(['one', 'two']);
  });

  it('finds a councillor’s mail among junk, and leaves the junk alone', async () => {
    await client.append('Junk', mail('buy', { from: 'spam@shop.example' }));
    await client.append('Junk', mail('taken for junk'));
    mailbox.open({ port: server.port });
    expect(await mailbox.keeps(1)).toEqual(['taken for junk']);
    expect(await mailbox.leftAlone('Junk')).toBe(1);
  });

  it('leaves the junk folder closed where the settings say so', async () => {
    await client.append('Junk', mail('taken for junk'));
    await put('one');
    mailbox.open({ port: server.port, junk: false });
    expect(await mailbox.keeps(1)).toEqual(['one']);
  });

  it('takes registered people’s mail alone from a mailbox that others use, and counts the rest', async () => {
    await client.append('INBOX', mail('about a grave', { from: 'resident@home.example' }));
    await client.append('INBOX', mail('the bench', { from: 'Ada@Members.example' }));
    await client.append('INBOX', mail('invoice', { from: 'firm@trade.example' }));
    await client.append('INBOX', mail('invoice again', { from: 'firm@trade.example' }));
    mailbox.open({ port: server.port, take: 'registered', moveTo: 'Taken' });
    expect(await mailbox.keeps(1)).toEqual(['the bench']);
    await until(async () => (await mailbox.leftAlone()) === 3);
    await until(async () => (await contents(client, 'Taken').catch(() => [])).length === 1);
    expect(await contents(client, 'INBOX')).toEqual([1, 3, 4].map((uid) => ({ uid, flags: [] })));
    expect(mailbox.log.lines.filter((line) => line.includes('imap.left-alone'))).toEqual([
      'info imap.left-alone {"council":"houghton-regis","messages":1}',
      'info imap.left-alone {"council":"houghton-regis","messages":2}',
    ]);
  });

  it('leaves alone what came before the day that it began', async () => {
    await client.append('INBOX', mail('long ago'), [], new Date('2024-03-01T12:00:00Z'));
    await client.append('INBOX', mail('on the day'), [], new Date('2026-05-01T12:00:00Z'));
    mailbox.open({ port: server.port, since: '2026-05-01' as never });
    expect(await mailbox.keeps(1)).toEqual(['on the day']);
    expect(await mailbox.leftAlone()).toBe(1);
  });

  it('keeps the header of a message that is too large, for a person to see', async () => {
    await client.append('INBOX', mail('a film', { text: 'x'.repeat(200_000) }));
    await put('the bench');
    mailbox.open({ port: server.port });
    await mailbox.keeps(2);
    const large = (await mailbox.inbox()).find(({ subject }) => subject === 'a film');
    expect(large).toMatchObject({ state: 'needs-attention', reason: 'too-large' });
    expect(large?.bytes).toBeGreaterThan(200_000);
  });

  it('has two services on one mailbox, and nothing twice', async () => {
    const subjects = Array.from({ length: 60 }, (_, index) => `number ${index}`);
    await put(...subjects);
    const other = await mailbox.anotherService();
    mailbox.open({ port: server.port, moveTo: 'Taken' });
    mailbox.open({ port: server.port, moveTo: 'Taken', useCases: other });
    expect(await mailbox.keeps(60)).toEqual(subjects.toSorted());
    await put('late');
    expect(await mailbox.keeps(61)).toContain('late');
  });
});
