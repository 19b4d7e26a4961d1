import { ClientCredentials } from '../../../../src/adapters/oauth/client-credentials.js';
import { describeOnDovecot } from '../../../support/describe-on-dovecot.js';
import { Dovecot } from '../../../support/dovecot.js';
import { at } from '../../../support/facts.js';
import { FixedClock } from '../../../support/fixed-clock.js';
import { clientSecret, TokenServer } from '../../../support/token-server.js';
import { TcpProxy } from '../../../support/tcp-proxy.js';
import { mail, until, WatchedMailbox } from './watched-mailbox.js';

describeOnDovecot('the door to a mailbox that is opened with a token', () => {
  let tokens: TokenServer;
  let mailbox: WatchedMailbox;
  beforeEach(async () => {
    tokens = await TokenServer.listen();
    mailbox = await WatchedMailbox.on('council@houghton-regis.example');
    tokens.username = mailbox.user;
  });
  afterEach(async () => {
    await mailbox.close();
    await tokens.close();
  });

  it.each(['xoauth2', 'oauthbearer'] as const)('signs in by %s, and with a new token once the old one has ended', async (mechanism) => {
    const server = await Dovecot.start({ introspection: tokens.introspection, mechanism });
    const proxy = await TcpProxy.to(server.port);
    const client = await server.client(mailbox.user);
    try {
      await client.append('INBOX', mail('one'));
      const application = new ClientCredentials({ tokenUrl: tokens.tokenUrl, clientId: 'us', clientSecret }, new FixedClock(at('Mon 2026-05-11 09:00')));
      const door = mailbox.open({ port: proxy.port, credentials: async (renew) => ({ accessToken: await application.accessToken(renew) }) });
      await mailbox.keeps(1);
      expect(tokens.asked).toHaveLength(1);
      tokens.endAll();
      await proxy.goAway();
      await proxy.comeBack();
      await client.append('INBOX', mail('two'));
      expect(await mailbox.keeps(2)).toEqual(['one', 'two']);
      expect(tokens.asked.length).toBeGreaterThan(1);
      tokens.refusal = { status: 400, body: '{"error":"invalid_client"}' };
      await proxy.goAway();
      await proxy.comeBack();
      await until(() => mailbox.log.lines.some((line) => line.includes('token-refused-invalid_client')));
      expect(door.concerns()).toHaveLength(1);
      expect(mailbox.log.lines.join()).not.toContain(clientSecret);
      await door.stop();
    } finally {
      client.close();
      await proxy.goAway();
      await server.stop();
    }
  });
});
