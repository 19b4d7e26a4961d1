import { acknowledge } from '../../../src/application/enquiry/acknowledge.js';
import { assign } from '../../../src/application/enquiry/assign.js';
import { close } from '../../../src/application/enquiry/close.js';
import { confirmSender } from '../../../src/application/enquiry/confirm-sender.js';
import { note } from '../../../src/application/enquiry/note.js';
import { type FoundComplaint } from '../../../src/application/complaint/move-to-complaint.js';
import { type ComplaintSettings } from '../../../src/domain/complaint/route.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { attachmentLabel, envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { aboutAMember, aboutAnOfficer } from '../../support/complaints.js';
import { byMail, day } from '../../support/facts.js';

const { ada, ben, cyd, clerk, oscar, olive } = people;
const complaints: ComplaintSettings = { runBy: 'clerk', routes: [aboutAnOfficer, { ...aboutAnOfficer, about: 'clerk', handlers: [{ role: 'mayor' }] }, aboutAMember] };
const secret = 'shouted in the foyer';
const aboutOscar: FoundComplaint = { about: [oscar.id], handlers: [], decision: null };
const aboutTheClerk: FoundComplaint = { about: [clerk.id], handlers: [], decision: null };

describe.each(implementations)('an enquiry that is a complaint, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { complaints });
    await receive({ subject: `He ${secret}`, text: `Oscar ${secret} on Monday.`, messageId: 'first@members.example', attachments: [attachmentLabel({ name: `${secret}.pdf` })] });
  });
  afterEach(() => persistence.close());

  const receive = async (mail: Parameters<typeof readMail>[0], from: Person = ada, by: Parameters<typeof envelope>[0] = {}) => {
    const read = readMail({ from: [{ address: from.email, name: from.name }], ...mail });
    return service.useCases.receiveMessage.run({ council: service.council, raw: rawOf(read), envelope: envelope(by) });
  };
  const asked = (who: Person, more: { readonly key?: string; readonly expectedVersion?: number } = {}) => ({ actor: actor(who), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null, ...more });
  const takeOut = (who: Person, command = aboutOscar, more: { readonly key?: string; readonly expectedVersion?: number } = {}) => service.useCases.takeOut.run({ ...asked(who, more), command });
  const takenOut = async (who: Person, command = aboutOscar): Promise<string> => {
    service.clock.forward(1);
    const done = await takeOut(who, command);
    if (!done.ok || !done.value.complaint.isKept) throw new Error(JSON.stringify(done));
    return done.value.complaint.reference;
  };
  const read = (who: Person) => service.useCases.readEnquiry.run(actor(who), service.council, 'HR-0001');
  const letters = async () => {
    while ((await service.useCases.deliverOutbox.run()) > 0);
    return service.transport.letters;
  };
  const complaint = async (reference: string, who: Person = clerk) => {
    const found = await service.useCases.readComplaint.run(actor(who), service.council, reference);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };

  it('goes to its handler with all that was written, as it was received', async () => {
    await service.useCases.actOnEnquiry.run(note, { ...asked(clerk), command: { text: 'He was there.' } });
    await receive({ subject: 'Re: HR-0001', text: 'And on Tuesday.', inReplyTo: ['first@members.example'] });
    const reference = await takenOut(clerk);
    const { state, mails } = await complaint(reference);
    expect(state.raised).toMatchObject({ by: ada.id, about: [oscar.id], handlers: [clerk.id], channel: 'email', cameAs: 'HR-0001' });
    expect(state.raisedAt).toBe('2026-05-11T08:00:00.000Z');
    expect(state.history.map(({ by, words }) => [by, words.text])).toEqual([
      [{ kind: 'person', person: clerk.id }, `He ${secret}\n\nOscar ${secret} on Monday.`],
      [{ kind: 'person', person: clerk.id }, 'He was there.'],
      [{ kind: 'person', person: ada.id }, expect.stringContaining('And on Tuesday.')],
    ]);
    expect(mails).toMatchObject([{ attachments: [{ name: `${secret}.pdf` }] }, { attachments: [] }]);
    const opened = await service.useCases.readComplaintMail.run({ ...asked(clerk), reference, message: mails[0]?.id ?? '' });
    expect(opened.ok && Buffer.from(opened.value.bytes).toString()).toContain(secret);
    for (const other of [ada, ben, oscar, olive]) expect(await service.useCases.readComplaintMail.run({ ...asked(other), reference, message: mails[0]?.id ?? '' })).toMatchObject({ ok: false, refusal: { hidden: true } });
  });

  it('leaves nothing that anybody reads where it was', async () => {
    await letters();
    await takenOut(clerk);
    const { council, useCases } = service;
    expect(await read(clerk)).toEqual({ ok: false, refusal: { code: 'taken-out', reference: 'HR-0001' } });
    for (const other of [ada, oscar]) expect(await read(other)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', hidden: true } });
    const everything = { council, status: null, overdue: false, after: null, limit: 10 };
    for (const who of [clerk, ada]) expect(await useCases.listEnquiries.run({ ...everything, actor: actor(who) })).toMatchObject({ value: { lines: [] } });
    const [kept] = await service.ports.unitOfWork.run(council.slug, async ({ enquiries, inbox }) => inbox.ofEnquiry((await enquiries.byReference('HR-0001'))?.id ?? ''));
    expect(kept).toMatchObject({ from: '', subject: '', attachments: [], state: 'rejected', reason: 'in-confidence' });
    expect(await persistence.ports.inbox.rawOf(council.slug, kept?.id ?? '')).toBeNull();
    expect(await useCases.readInbox.run(actor(clerk), council.slug, null, 10)).toMatchObject({ value: [] });
    expect(await useCases.readOutbox.run(actor(clerk), { council: council.slug, state: null, trouble: null, limit: 10 })).toMatchObject({ value: [] });
    const left = await service.ports.unitOfWork.run(council.slug, ({ enquiries }) => enquiries.byReference('HR-0001'));
    expect(JSON.stringify(left)).not.toContain(secret);
    expect(left?.facts.map(({ happening }) => happening.kind)).toEqual(['received', 'receipted', 'taken-out']);
  });

  it('tells the member in place of what they were told, and sends nothing that had waited', async () => {
    await takenOut(clerk);
    const sent = await letters();
    expect(sent.map(({ kind, to }) => `${kind} to ${to.address}`)).toEqual([`complaint-receipt to ${ada.email}`, `complaint-handler to ${clerk.email}`]);
    expect(sent[0]?.view.lines).toContain('You had the reference HR-0001 for it first. It is no longer used, and no day that you were told under it counts.');
    expect(JSON.stringify(sent)).not.toContain(secret);
  });

  it.each<[what: string, isVouchedFor: boolean, isConfirmed: boolean, found: false | undefined]>([
    ['a mail that nothing proves', false, false, false],
    ['a mail that the councillor says is theirs', false, true, undefined],
    ['a mail that is proven', true, false, undefined],
  ])('says whether anything proves who raised it: %s', async (_, isVouchedFor, isConfirmed, found) => {
    await receive({ subject: 'Oscar', text: 'He shouted.', messageId: 'forged@elsewhere.example' }, ada, isVouchedFor ? {} : { broughtBy: { kind: 'nobody' } });
    const onSecond = { ...asked(clerk), reference: 'HR-0002' };
    if (isConfirmed) await service.useCases.actOnEnquiry.run(confirmSender, { ...onSecond, command: { text: 'She says so.' } });
    service.clock.forward(1);
    const done = await service.useCases.takeOut.run({ ...onSecond, command: aboutOscar });
    const reference = done.ok && done.value.complaint.isKept ? done.value.complaint.reference : '';
    expect((await complaint(reference)).state.raised.senderVerified).toBe(found);
    const toHandler = (await letters()).find(({ kind }) => kind === 'complaint-handler')?.view.lines.join(' ') ?? '';
    expect(toHandler.includes('Nothing proves that they sent it: ask them.')).toBe(found === false);
  });

  it('owes nothing any more, and is reminded of to nobody', async () => {
    await service.useCases.actOnEnquiry.run(acknowledge, { ...asked(clerk), command: { ...byMail, text: 'Soon.', promisedOn: day('Fri 2026-05-15'), reason: 'Busy.' } });
    await letters();
    await takenOut(clerk);
    const before = (await letters()).length;
    later(service, 'Mon 2026-05-18 09:30');
    await service.useCases.runCouncilJob.run(service.useCases.sendDueReminders);
    expect((await letters()).length).toBe(before);
  });

  it('is in no merged reminder that waits: what else it said comes the next morning', async () => {
    await receive({ subject: 'The bench', text: 'Who mends it?', messageId: 'second@members.example' });
    later(service, 'Wed 2026-05-13 09:00');
    const { runCouncilJob, sendDueReminders } = service.useCases;
    await runCouncilJob.run(sendDueReminders);
    await takenOut(clerk);
    later(service, 'Thu 2026-05-14 09:00');
    await runCouncilJob.run(sendDueReminders);
    const reminders = (await letters()).filter(({ kind }) => kind === 'reminders');
    expect(reminders).toHaveLength(1);
    expect(JSON.stringify(reminders)).toContain('The bench');
    expect(JSON.stringify(reminders)).not.toContain(secret);
  });

  it('stands in no figure', async () => {
    await receive({ subject: 'The bench', text: 'Who mends it?', messageId: 'second@members.example' });
    later(service, 'Fri 2026-05-15 09:30');
    const preview = async () => {
      const done = await service.useCases.previewDigest.run(actor(clerk), service.council);
      return done.ok ? done.value.digest.figures.received : done.refusal.code;
    };
    expect(await preview()).toBe(2);
    await takenOut(clerk);
    expect(await preview()).toBe(1);
  });

  it('leaves a digest as it was sent, and says that it would be another now', async () => {
    later(service, 'Mon 2026-05-18 09:00');
    await service.useCases.runCouncilJob.run(service.useCases.sendWeeklyDigest);
    await takenOut(clerk);
    later(service, 'Tue 2026-05-19 09:30');
    const list = await service.useCases.readFigure.run(actor(clerk), service.council, '2026-W21', 'received');
    expect(list).toMatchObject({ value: { lines: [{ reference: 'HR-0001', subject: '', members: [] }], linesNow: [] } });
    const digest = await service.useCases.readDigest.run(actor(clerk), service.council, '2026-W21');
    expect(digest).toMatchObject({ value: { digest: { figures: { received: 1 } }, restated: expect.arrayContaining([{ name: 'received', asSent: 1, asKnownNow: 0 }]) as unknown } });
  });

  it('takes what is still written on it to the complaint, and opens nothing by it', async () => {
    const [first] = await letters();
    const reference = await takenOut(clerk);
    const answers: readonly Parameters<typeof readMail>[0][] = [
      { subject: 'Re: it', inReplyTo: [`${first?.key}@houghton-regis.example`], messageId: 'a@members.example' },
      { subject: 'Re: it', references: ['first@members.example'], messageId: 'b@members.example' },
      { subject: 'Re: [HR-0001] it', messageId: 'c@members.example' },
    ];
    for (const answer of answers) expect(await receive({ ...answer, text: `He ${secret} again.` })).toMatchObject({ state: 'rejected' });
    expect((await complaint(reference)).state.history.filter(({ happening }) => happening.kind === 'mail-came')).toHaveLength(1);
    expect(await receive({ subject: 'Re: HR-0001', text: 'Another matter.', messageId: 'd@members.example' }, ben)).toMatchObject({ state: 'enquiry' });
  });

  it('is done once under a key, though whoever did it may read it no more', async () => {
    const once = await takeOut(clerk, aboutOscar, { key: 'k' });
    expect(await takeOut(clerk, aboutOscar, { key: 'k' })).toEqual(once);
    expect(await takeOut(clerk)).toEqual({ ok: false, refusal: { code: 'taken-out', reference: 'HR-0001' } });
    expect(await takeOut(olive)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', hidden: true } });
    expect(await service.useCases.actOnEnquiry.run(note, { ...asked(clerk), command: { text: 'More.' } })).toMatchObject({ ok: false, refusal: { code: 'taken-out' } });
  });

  it.each<[name: string, code: string, act: () => ReturnType<typeof takeOut>]>([
    ['on another version than was seen', 'changed-meanwhile', () => takeOut(clerk, aboutOscar, { expectedVersion: 9 })],
    ['by an officer who cannot read it', 'not-allowed', () => takeOut(olive)],
    ['by the councillor', 'not-allowed', () => takeOut(ada)],
    ['about who raised it', 'complaint-about-oneself', () => takeOut(clerk, { ...aboutOscar, about: [ada.id] })],
    ['about nobody of the council', 'nobody-on-complaint', () => takeOut(clerk, { ...aboutOscar, about: ['nobody'] })],
    ['where the protocol has no way for it', 'no-complaint-route', () => takeOut(clerk, { ...aboutOscar, about: [ben.id] })],
  ])('is refused %s, and nothing has changed', async (_, code, act) => {
    expect(await act()).toMatchObject({ ok: false, refusal: { code } });
    expect(await read(clerk)).toMatchObject({ ok: true, value: { stored: { subject: `He ${secret}` } } });
    expect((await letters()).map(({ kind }) => kind)).toEqual(['receipt', 'new-enquiry']);
  });

  it('about whoever runs the service is stored nowhere, and the councillor is told to whom to write', async () => {
    const done = await takeOut(clerk, aboutTheClerk);
    expect(done).toMatchObject({ ok: true, value: { complaint: { isKept: false, turnTo: [{ name: cyd.name, email: cyd.email }] } } });
    expect(await read(clerk)).toMatchObject({ refusal: { code: 'taken-out' } });
    const sent = await letters();
    expect(sent.map(({ kind, to, replyTo }) => [kind, to.address, replyTo])).toEqual([['complaint-word', ada.email, cyd.email], ['complaint-word', cyd.email, ada.email]]);
    expect(JSON.stringify(sent)).not.toContain(secret);
    expect(sent[0]?.view.lines.join(' ')).toContain(`Please write to ${cyd.name} (${cyd.email}) yourself`);
    for (const who of [clerk, cyd]) expect(await service.useCases.listComplaints.run(actor(who), service.council)).toMatchObject({ value: { files: [] } });
    expect(await receive({ subject: 'Re: [HR-0001] it', messageId: 'c@members.example' })).toMatchObject({ state: 'rejected' });
  });

  it('is not let go by an officer who says that it is about the clerk without a witness who hears of which it was, of whom and when', async () => {
    await service.useCases.actOnEnquiry.run(assign, { ...asked(clerk), command: { officer: oscar.id } });
    await letters();
    const before = service.transport.letters.length;
    service.clock.forward(1);
    expect(await takeOut(oscar, aboutTheClerk)).toMatchObject({ ok: true });
    const [, witness] = (await letters()).slice(before);
    expect(witness).toMatchObject({ kind: 'complaint-word', to: { address: cyd.email }, enquiry: null });
    expect(witness?.view.lines[0]).toBe(`On Monday 11 May 2026 at 09:01 ${oscar.name} took out the enquiry HR-0001 of ${ada.name}, because it is said to be a complaint about whoever runs this service.`);
  });

  it('stays as long as a part of it does, and goes once that was closed as mistaken, the part after it', async () => {
    const part = await service.useCases.splitOff.run({ ...asked(clerk), command: { regime: 'foi', ...byMail, text: '', part: { subject: 'It', text: secret } } });
    expect(part).toMatchObject({ ok: true, value: { part: 'HR-0002' } });
    const out = (reference: string) => service.useCases.takeOut.run({ ...asked(clerk), reference, command: aboutOscar });
    expect(await out('HR-0001')).toEqual({ ok: false, refusal: { code: 'others-split-from-it', references: ['HR-0002'] } });
    expect(await out('HR-0002')).toEqual({ ok: false, refusal: { code: 'law-owes-answer' } });
    await service.useCases.actOnEnquiry.run(close, { ...asked(clerk), reference: 'HR-0002', command: { outcome: 'mistaken', reason: 'It is no request.' } });
    for (const reference of ['HR-0001', 'HR-0002']) expect(await out(reference)).toMatchObject({ ok: true });
  });

  it('is not said to be one by whom it is about, as long as somebody else can', async () => {
    await service.ports.unitOfWork.run(service.council.slug, ({ people: store }) => store.add({ ...olive, id: 'deputy', email: 'deputy@office.example', name: 'Dee Puty', role: 'Deputy', council: service.council.slug }));
    expect(await takeOut(clerk, aboutTheClerk)).toEqual({ ok: false, refusal: { code: 'complaint-by-its-subject', instead: ['Dee Puty'] } });
  });
});
