import { type FoundComplaint } from '../../../src/application/complaint/move-to-complaint.js';
import { type MessageDecision } from '../../../src/application/intake/decide-message.js';
import { type ComplaintSettings } from '../../../src/domain/complaint/route.js';
import { type Envelope, type ReadMail } from '../../../src/domain/intake/mail.js';
import { implementations, type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { aboutAMember, aboutAnOfficer } from '../../support/complaints.js';
import { MailInHand } from '../intake/mail-in-hand.js';

const { ada, cyd, clerk } = people;
const complaints: ComplaintSettings = { runBy: 'clerk', routes: [{ ...aboutAnOfficer, about: 'clerk', handlers: [{ role: 'mayor' }] }, aboutAMember] };
const found: FoundComplaint = { about: [clerk.id], handlers: [], decision: null };
const stranger = { email: 'ada.at.home@elsewhere.example', name: 'Ada' };
const secret = 'shouted in the foyer';

type Comes = (letter: string) => readonly [mail: Partial<ReadMail>, around?: Partial<Envelope>];

const comesBack: readonly [name: string, state: string, comes: Comes][] = [
  ['an automatic reply', 'automatic', (letter) => [{ subject: `Automatic reply: ${secret}`, inReplyTo: [letter], headers: new Map([['auto-submitted', ['auto-replied']]]) }]],
  ['a bounce', 'bounce', (letter) => [{ subject: `Undelivered: ${secret}`, report: { action: 'failed', of: [letter] }, headers: new Map([['content-type', ['multipart/report; report-type=delivery-status']]]) }, { returnPath: '' }]],
  ['the councillor’s reply', 'rejected', (letter) => [{ subject: 'Re: it', text: `She ${secret}.`, inReplyTo: [letter] }]],
];

describe.each(implementations)('a complaint that is not kept, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { complaints });
    mail = new MailInHand(service);
  });
  afterEach(() => persistence.close());

  const decide = (message: string, decision: MessageDecision = { kind: 'complaint', by: ada.id, ...found }) =>
    service.useCases.decideMessage.run({ actor: actor(clerk), council: service.council, key: null, message, decision });
  const routes: readonly [name: string, letGo: () => Promise<unknown>][] = [
    ['taken out', async () => {
      await mail.send(ada, { subject: 'It', text: secret });
      return service.useCases.takeOut.run({ actor: actor(clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null, command: found });
    }],
    ['decided in the inbox', async () => decide((await mail.send(stranger, { subject: 'It', text: secret })).id)],
  ];

  describe.each(routes)('where it was %s', (_, letGo) => {
    it.each(comesBack)('tells the clerk nothing by %s to the letter', async (__, state, comes) => {
      expect(await letGo()).toMatchObject({ ok: true });
      service.clock.forward(1);
      const letter = (await mail.letters()).find(({ to }) => to.address === ada.email);
      const [message, around] = comes(`${letter?.key}@houghton-regis.example`);
      const { id } = await mail.send(ada, message, around);
      expect((await mail.inbox()).filter(({ key, reason }) => key === id || reason === 'in-confidence')).toEqual([]);
      const kept = await service.ports.unitOfWork.run(service.council.slug, ({ inbox }) => inbox.byId(id));
      expect(kept).toMatchObject({ state, from: '', subject: '', attachments: [], enquiry: null });
      expect(await persistence.ports.inbox.rawOf(service.council.slug, id)).toBeNull();
      const { council, useCases } = service;
      expect(await useCases.listEnquiries.run({ actor: actor(clerk), council, status: null, overdue: false, after: null, limit: 10 })).toMatchObject({ value: { lines: [] } });
    });
  });

  it.each<[name: string, state: string, headers: ReadMail['headers']]>([
    ['an automatic reply', 'automatic', new Map([['auto-submitted', ['auto-replied']]])],
    ['a bounce', 'bounce', new Map([['content-type', ['multipart/report; report-type=delivery-status']]])],
  ])('is decided once, though it looked like %s, and as nothing else', async (_, state, headers) => {
    const { id, ...received } = await mail.send(ada, { subject: 'It', text: secret, headers });
    expect(received.state).toBe(state);
    expect(await decide(id)).toMatchObject({ ok: true, value: { state: 'rejected' } });
    expect(await mail.inbox()).toEqual([]);
    for (const again of [undefined, { kind: 'log-as-new', members: [ada.id] }] as const) {
      expect(await decide(id, again)).toEqual({ ok: false, refusal: { code: 'message-placed', message: id, state: 'rejected' } });
    }
  });

  it('is told of to whoever is written to, where it was a message', async () => {
    await decide((await mail.send(stranger, { subject: 'It', text: secret })).id);
    const witness = (await mail.letters()).find(({ to }) => to.address === cyd.email);
    expect(witness).toMatchObject({ kind: 'complaint-word', replyTo: ada.email });
    expect(witness?.view.lines[0]).toContain(`${clerk.name} removed a message of ${ada.name}, which came to the council’s mailbox on Monday 11 May 2026 at 09:00`);
    expect(JSON.stringify(witness)).not.toContain(secret);
  });

  it('is not made of what was never kept', async () => {
    await decide((await mail.send(stranger, { subject: 'It', text: secret })).id);
    const [letter] = await mail.letters();
    const { id } = await mail.send(ada, { inReplyTo: [`${letter?.key}@houghton-regis.example`], headers: new Map([['auto-submitted', ['auto-replied']]]) });
    expect(await decide(id)).toEqual({ ok: false, refusal: { code: 'message-gone', message: id } });
    expect(await decide(id, { kind: 'not-an-enquiry' })).toMatchObject({ ok: true });
  });
});
