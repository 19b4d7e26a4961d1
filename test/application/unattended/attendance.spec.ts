import { contact } from '../../../src/application/enquiry/contact.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { byMail, day } from '../../support/facts.js';
import { MailInHand } from '../intake/mail-in-hand.js';

/** Nobody attends the office for four weeks from Monday 1 June 2026, and on the second day the clerk’s mailbox answers a mail. */
describe.each(implementations)('an office whose clerk is away, on %s', (implementation) => {
  let open: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;
  beforeEach(async () => {
    open = await openPersistence(implementation);
    service = await serviceOn(open.ports);
    mail = new MailInHand(service);
    later(service, 'Mon 2026-06-01 10:00');
    await mail.send(people.ada, { subject: 'The bench' });
    expect((await start('Mon 2026-06-29')).ok).toBe(true);
    later(service, 'Tue 2026-06-02 10:00');
    await mail.reply(people.clerk, 'I am away until further notice and shall read your message then.');
    expect(await mail.kinds('HR-0001')).toContain('contacted');
  });
  afterEach(() => open.close());

  const start = (until: string) => service.useCases.startUnattended.run({ actor: actor(people.cyd), council: service.council, key: null, until: day(until) });

  it('is not attended because of a plain reply, which a machine may have written', async () => {
    later(service, 'Wed 2026-07-01 10:00');
    expect(await start('Wed 2026-07-01')).toEqual({ ok: false, refusal: { code: 'unattended-long', gone: 29, from: '2026-07-28' } });
  });

  it('is attended once somebody says by a word what the reply was', async () => {
    later(service, 'Tue 2026-06-30 10:00');
    await mail.reply(people.clerk, 'ANSWER');
    expect((await mail.kinds('HR-0001')).at(-1)).toBe('answered');
    later(service, 'Wed 2026-07-01 10:00');
    expect((await start('Wed 2026-07-29')).ok).toBe(true);
  });

  it('is attended by whoever writes to the councillor on the page or over the API', async () => {
    later(service, 'Tue 2026-06-30 10:00');
    const command = { ...byMail, text: 'I am looking into it.' };
    await service.useCases.actOnEnquiry.run(contact, { actor: actor(people.clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null, command });
    later(service, 'Wed 2026-07-01 10:00');
    expect((await start('Wed 2026-07-29')).ok).toBe(true);
  });
});
