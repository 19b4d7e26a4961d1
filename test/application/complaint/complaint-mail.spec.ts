import { type Delivery } from '../../../src/application/ports/mail-transport.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { aboutAnOfficer } from '../../support/complaints.js';

const { ada, clerk, oscar } = people;
const unknown: Delivery = { outcome: 'never', answer: '550 5.1.1 No such user' };

describe.each(implementations)('mail on a complaint, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { complaints: { runBy: 'clerk', routes: [aboutAnOfficer] } });
    const put = { key: null, raisedAt: null, by: null, about: [oscar.id], channel: 'letter', text: 'He shouted.', handlers: [], decision: null } as const;
    await service.useCases.raiseComplaint.run({ actor: actor(ada), council: service.council, ...put });
    service.transport.answer = unknown;
    await service.useCases.deliverOutbox.run();
  });
  afterEach(() => persistence.close());

  const bounce = (of: string) => {
    const mail = readMail({ from: [{ address: 'mailer-daemon@mx.example', name: '' }], subject: `Undelivered: ${of}`, report: { action: 'failed', of: [of] }, headers: new Map([['content-type', ['multipart/report']]]) });
    return service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(mail), envelope: envelope({ returnPath: '' }) });
  };

  it('is in no list of the office, and the clerk hears of no trouble with it', async () => {
    const query = { council: service.council.slug, state: null, trouble: null, limit: 50 };
    expect(service.transport.letters.map(({ kind }) => kind)).toEqual(['complaint-receipt', 'complaint-handler']);
    expect(await service.useCases.readOutbox.run(actor(clerk), query)).toEqual({ ok: true, value: [] });
    later(service, 'Mon 2026-05-11 14:00');
    await service.useCases.runCouncilJob.run(service.useCases.tellOfUndelivered);
    expect(await service.useCases.readOutbox.run(actor(clerk), query)).toEqual({ ok: true, value: [] });
  });

  it('that did not arrive is shown to who handles it', async () => {
    const listed = await service.useCases.listComplaints.run(actor(clerk), service.council);
    const reference = listed.ok ? (listed.value.files[0]?.stored.reference ?? '') : '';
    const read = await service.useCases.readComplaint.run(actor(clerk), service.council, reference);
    expect(read.ok && read.value.undelivered).toEqual([{ to: ada.email, trouble: 'failed' }, { to: clerk.email, trouble: 'failed' }]);
  });

  it('comes back without its words', async () => {
    const [receipt] = service.transport.letters;
    const { id, state } = await bounce(`${receipt?.key}@houghton-regis.example`);
    expect(state).toBe('bounce');
    const inbox = await service.useCases.readInbox.run(actor(clerk), service.council.slug, null, 10);
    expect(inbox.ok && inbox.value.map(({ key, subject, from }) => [key, subject, from])).toEqual([[id, '', '']]);
    expect(await persistence.ports.inbox.rawOf(service.council.slug, id)).toBeNull();
  });

  it('is no reason to take the words from another bounce', async () => {
    const { id } = await bounce('stranger@elsewhere.example');
    expect(await persistence.ports.inbox.rawOf(service.council.slug, id)).not.toBeNull();
  });
});
