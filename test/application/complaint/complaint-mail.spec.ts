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
    expect(read.ok && read.value.undelivered).toEqual([{ to: ada.email, trouble: 'failed', mayHaveArrived: false, bounceProven: false }, { to: clerk.email, trouble: 'failed', mayHaveArrived: false, bounceProven: false }]);
  });

  it('comes back without its words', async () => {
    const [receipt] = service.transport.letters;
    const { id, state } = await bounce(`${receipt?.key}@houghton-regis.example`);
    expect(state).toBe('bounce');
    await isKeptWithoutWords(id);
  });

  const isKeptWithoutWords = async (...ids: readonly string[]) => {
    expect(await service.useCases.readInbox.run(actor(clerk), service.council.slug, null, 10)).toEqual({ ok: true, value: [] });
    for (const id of ids) expect(await service.ports.unitOfWork.run(service.council.slug, ({ inbox }) => inbox.byId(id))).toMatchObject({ subject: '', from: '' });
    for (const id of ids) expect(await persistence.ports.inbox.rawOf(service.council.slug, id)).toBeNull();
    expect(await service.ports.unitOfWork.run(service.council.slug, ({ enquiries }) => enquiries.byReference('HR-0001'))).toBeNull();
  };
  const receipt = () => {
    const [{ key, subject } = { key: '', subject: '' }] = service.transport.letters;
    return { messageId: `${key}@houghton-regis.example`, subject };
  };

  it.each<[name: string, state: string, isAutomatic: boolean, mail: () => Parameters<typeof readMail>[0]]>([
    ['an out-of-office', 'automatic', true, () => ({ subject: `Automatic reply: ${receipt().subject}`, headers: new Map([['auto-submitted', ['auto-replied']]]) })],
    ['a plain bounce', 'bounce', true, () => ({ from: [{ address: 'mailer-daemon@mx.example', name: '' }], subject: 'Undelivered Mail Returned to Sender', inReplyTo: [receipt().messageId] })],
    ['a member’s own answer, by what it refers to', 'rejected', false, () => ({ subject: 'Re: that', references: [receipt().messageId] })],
    ['a member’s own answer, by its subject', 'rejected', false, () => ({ subject: `Re: ${receipt().subject}` })],
  ])('is answered to the mailbox: %s is kept without a word, and seen on the complaint alone', async (_, state, isAutomatic, mail) => {
    const message = { council: service.council, raw: rawOf(readMail({ from: [{ address: ada.email, name: 'Ada' }], ...mail() })), envelope: envelope() };
    const [once, again] = [await service.useCases.receiveMessage.run(message), await service.useCases.receiveMessage.run(message)];
    expect([once.state, again.state]).toEqual([state, 'duplicate']);
    expect(service.log.events.filter((event) => event === 'info intake.placed')).toHaveLength(state === 'rejected' ? 1 : 2);
    await isKeptWithoutWords(once.id, again.id);
    const listed = await service.useCases.listComplaints.run(actor(clerk), service.council);
    expect(listed.ok && listed.value.files[0]?.state.history.slice(1)).toMatchObject([{ happening: { kind: 'mail-came', isAutomatic }, words: {} }]);
  });

  it('is told of once a day, however much comes, and once of what machines send', async () => {
    const automatic = new Map([['auto-submitted', ['auto-replied']]]);
    const send = (number: number, more: Parameters<typeof readMail>[0] = {}) => {
      const mail = readMail({ from: [{ address: `nobody-${number}@elsewhere.example`, name: '' }], subject: receipt().subject, messageId: `${number}@elsewhere.example`, ...more });
      return service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(mail), envelope: envelope() });
    };
    for (const number of [1, 2]) await send(number);
    await send(3, { headers: automatic });
    later(service, 'Tue 2026-05-12 09:00');
    await send(4);
    const listed = await service.useCases.listComplaints.run(actor(clerk), service.council);
    const came = listed.ok ? listed.value.files[0]?.state.history.slice(1).map(({ at, happening }) => [at.slice(0, 10), 'isAutomatic' in happening && happening.isAutomatic]) : [];
    expect(came?.toSorted()).toEqual([['2026-05-11', false], ['2026-05-11', true], ['2026-05-12', false]]);
  });

  it('is not what bears a reference of no complaint', async () => {
    const mail = readMail({ from: [{ address: ada.email, name: 'Ada' }], subject: 'Re: [HR-BBBB-BBBB] The bench' });
    expect(await service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(mail), envelope: envelope() })).toMatchObject({ state: 'enquiry' });
  });

  it('is no reason to take the words from another bounce', async () => {
    const { id } = await bounce('stranger@elsewhere.example');
    expect(await persistence.ports.inbox.rawOf(service.council.slug, id)).not.toBeNull();
  });
});
