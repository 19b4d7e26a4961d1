import { assign } from '../../../src/application/enquiry/assign.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { everyKind } from '../../support/builders.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { MailInHand } from './mail-in-hand.js';

describe.each(['memory', 'sqlite', 'postgres'] as const)('an officer’s reply, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { protocol: everyKind() });
    mail = new MailInHand(service);
    await mail.send(people.ada, {});
    service.clock.forward(1);
    const asked = { actor: actor(people.clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null };
    await service.useCases.actOnEnquiry.run(assign, { ...asked, command: { officer: people.oscar.id } });
    await mail.letters();
  });
  afterEach(() => persistence.close());

  const detail = async (reference = 'HR-0001') => {
    const read = await service.useCases.readEnquiry.run(actor(people.clerk), service.council, reference);
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value;
  };
  const states = async () => (await detail()).obligations.map(({ obligation, state }) => `${obligation.kind} ${state}`);

  it('that is plain goes on to the member at once, under the officer’s name, meets nothing, and is asked about', async () => {
    await mail.reply(people.oscar, 'I shall look on Thursday.\n\nOn Mon, 11 May 2026 at 09:00, Houghton Regis wrote:\n> Who mends the bench?');
    const letters = await mail.letters();
    expect(letters.map(({ kind, to, from }) => [kind, to.address, from.name])).toEqual([
      ['contact', people.ada.email, 'Oscar Reed (Houghton Regis Town Council)'],
      ['what-was-it', people.oscar.email, 'Houghton Regis Town Council'],
    ]);
    expect(letters[0]?.view.quoted?.text).toBe('I shall look on Thursday.');
    expect(letters[1]?.inReplyTo).toEqual((await mail.inbox()).slice(0, 1).map(({ messageId }) => messageId));
    expect(await states()).toEqual(['answer-or-promise open']);
    expect((await mail.inbox()).map(({ state, reason }) => `${state} ${reason}`)).toContain('appended officer-acted');
  });

  it('of one word says what the message before it was, and counts from when that was sent', async () => {
    await mail.reply(people.oscar, 'The contractor mends it on Friday.');
    service.clock.set(at('Fri 2026-05-15 10:00'));
    await mail.letters();
    await mail.reply(people.oscar, 'ANSWER');
    expect(await states()).toEqual(['answer-or-promise met']);
    expect(await mail.written()).toEqual([]);
  });

  it('of one word that nothing went before is not understood, and nothing is sent on', async () => {
    await mail.reply(people.oscar, 'ANSWER');
    expect(await mail.written()).toEqual([`reply-help to ${people.oscar.email}`]);
    expect(await states()).toEqual(['answer-or-promise open']);
    expect((await mail.inbox()).map(({ state, reason }) => `${state} ${reason}`)).toContain('needs-attention reply-not-understood');
  });

  it.each<[name: string, text: string, letters: readonly string[], kind: string]>([
    ['ANSWER', 'ANSWER\nThe contractor mends it on Friday.', ['answer to ada@members.example'], 'answered'],
    ['ACK', 'ACK 20 May\nI have asked the contractor.', ['acknowledgement to ada@members.example'], 'acknowledged'],
    ['ASK', 'ASK\nWhich bench is it?', ['request to ada@members.example'], 'requested'],
    ['NOTE', 'NOTE\nThe key is at the desk.', [], 'noted'],
    ['PASS TO', 'PASS TO Olive Lane\nHers, I think.', ['assigned to olive@office.example'], 'assigned'],
    ['DISCUSS', 'DISCUSS 12 hours\nAll of it is on paper.', ['burden-raised to clerk@office.example'], 'burden-raised'],
    ['DONE', 'DONE\nI rang her.', [], 'answered'],
  ])('that begins with %s does that', async (_, text, letters, kind) => {
    expect((await mail.reply(people.oscar, text)).state).toBe('appended');
    expect(await mail.written()).toEqual(letters);
    expect((await mail.kinds()).at(-1)).toBe(kind);
  });

  it('keeps a NOTE inside', async () => {
    await mail.reply(people.oscar, 'NOTE\nThe key is at the desk.');
    const ada = await service.useCases.readEnquiry.run(actor(people.ada), service.council, 'HR-0001');
    expect(JSON.stringify(ada.ok && ada.value.facts)).not.toContain('The key');
  });

  it('promises the day in the council’s own year, and by the calendar', async () => {
    await mail.reply(people.oscar, 'ACK 20 May\nI have asked the contractor.');
    expect((await detail()).ledger.map(({ promisedOn }) => promisedOn)).toEqual([day('Wed 2026-05-20')]);
  });

  it.each<[name: string, text: string]>([
    ['a day that does not exist', 'ACK 31 June\nSoon.'],
    ['a day gone by', 'ACK 1 May 2026\nSoon.'],
    ['an officer nobody knows', 'PASS TO Nobody Atall'],
    ['a later day without the clerk', 'ACK 31 December 2026\nIt takes a while.'],
  ])('with %s is not sent on: help comes back, once in 24 hours, and it waits for a person', async (_, text) => {
    await mail.reply(people.oscar, text);
    await mail.reply(people.oscar, `${text} `);
    expect(await mail.written()).toEqual([`reply-help to ${people.oscar.email}`]);
    expect((await mail.kinds()).filter((kind) => kind !== 'received' && kind !== 'receipted' && kind !== 'assigned')).toEqual([]);
    expect((await mail.inbox()).filter(({ state }) => state === 'needs-attention')).toHaveLength(2);
  });

  it('is acted on for the officer who has it and for the clerk, and for no other', async () => {
    expect((await mail.reply(people.clerk, 'I have read it.')).state).toBe('appended');
    expect((await mail.reply(people.olive, 'I have read it.')).state).toBe('needs-attention');
  });

  it('whose sender nothing proves is not acted on, and is not answered', async () => {
    await mail.reply(people.oscar, 'ANSWER\nYes.', { broughtBy: { kind: 'nobody' } });
    expect([await mail.written(), await states()]).toEqual([[], ['answer-or-promise open']]);
    expect((await mail.inbox())[0]).toMatchObject({ state: 'needs-attention', reason: 'officer-not-verified' });
  });

  it('to a reminder is on no enquiry, is never sent on, and comes back with help', async () => {
    await mail.send(people.oscar, { subject: 'Re: Due to councillors: 1 due today', text: 'ANSWER\nYes.', inReplyTo: ['reminders:officer-oscar:2026-05-12@houghton-regis.example'] });
    expect(await mail.written()).toEqual([`log-help to ${people.oscar.email}`]);
    expect((await mail.inbox())[0]).toMatchObject({ state: 'needs-attention', reason: 'officer-mail' });
  });

  it('reply-all by another councillor is held, unanswered', async () => {
    await mail.reply(people.ben, 'I agree with Ada.');
    expect(await mail.written()).toEqual([]);
    expect((await mail.inbox())[0]).toMatchObject({ state: 'needs-attention', reason: 'not-a-party' });
  });

  describe('or a new mail that begins with LOG', () => {
    it('logs what was asked by telephone, from when it was asked', async () => {
      service.clock.set(at('Wed 2026-05-13 10:00'));
      await mail.send(people.oscar, { subject: 'A call', text: 'LOG Cllr Ben Ames, phone, Tue 21:00: the gate of the park is broken.' });
      expect(await mail.written()).toEqual([`assigned to ${people.oscar.email}`, `new-enquiry to ${people.clerk.email}`, `receipt to ${people.ben.email}`]);
      const { facts } = await mail.enquiry('HR-0002');
      expect(facts[0]).toMatchObject({ at: at('Tue 2026-05-12 21:00'), happening: { channel: 'telephone', members: [people.ben.id] } });
    });

    it('with DONE logs it as answered there and then', async () => {
      service.clock.set(at('Wed 2026-05-13 10:00'));
      await mail.send(people.oscar, { subject: 'A call', text: 'LOG Cllr Ben Ames, phone, Tue 11:00: when is the office open?\nDONE From nine to five.' });
      expect(await mail.kinds('HR-0002')).toContain('answered');
    });

    it('of what is a reply to no mail about one enquiry waits for a person, and its officer hears how it would act', async () => {
      expect((await mail.send(people.oscar, { subject: 'Re: Due to councillors: 3 overdue', text: 'ANSWER It is mended.' })).state).toBe('needs-attention');
      const [help] = await mail.letters();
      expect([help?.kind, help?.to.address, help?.subject]).toEqual(['log-help', people.oscar.email, 'Not understood: Re: Due to councillors: 3 overdue']);
      expect(help?.view.lines[0]).toBe('Your mail was not acted on. It waits with the clerk.');
    });

    it('of a councillor nobody knows waits for a person, and its officer hears why, once a day', async () => {
      expect((await mail.send(people.oscar, { text: 'LOG Cllr Nobody, phone, Mon 08:00: a gate.' })).state).toBe('needs-attention');
      const [help, another] = await mail.letters();
      expect([help?.kind, help?.to.address, help?.automatic, another]).toEqual(['log-help', people.oscar.email, 'auto-replied', undefined]);
      expect(help?.view.lines).toEqual(['Your mail was not logged. It waits with the clerk.', 'No councillor of that name is known.']);
      await mail.send(people.oscar, { text: 'LOG Cllr Ben Ames, Mon 08:00: a gate.' });
      expect(await mail.written()).toEqual([]);
    });
  });

  describe('or a councillor’s mail that is forwarded', () => {
    const forwarded = (from: string, subject = 'The lamp', sent = 'Tue, 12 May 2026 at 21:00') =>
      `Please see to it.\n\n---------- Forwarded message ---------\nFrom: ${from}\nDate: ${sent}\nSubject: ${subject}\nTo: Oscar Reed\n\nThe lamp is out.`;
    const forward = (text: string, around = {}, subject = 'Fwd: The lamp') => mail.send(people.oscar, { subject, text }, around);

    beforeEach(() => service.clock.set(at('Wed 2026-05-13 10:00')));

    it('logs it for that councillor, from when it was sent, in the councillor’s words alone', async () => {
      await forward(forwarded(`Ben <${people.ben.email}>`));
      expect(await mail.written()).toEqual([`assigned to ${people.oscar.email}`, `new-enquiry to ${people.clerk.email}`, `receipt to ${people.ben.email}`]);
      const { facts } = await mail.enquiry('HR-0002');
      const happening = { channel: 'email', members: [people.ben.id] };
      expect(facts[0]).toMatchObject({ at: at('Tue 2026-05-12 21:00'), happening, words: { subject: 'The lamp', text: 'The lamp is out.' } });
    });

    it.each([
      ['Tue, 12 May 2026 16:20:00 +0100', 'Tue 2026-05-12 16:20', 'Thu 2026-05-14'],
      ['Tue, 12 May 2026 16:20:00 +0000', 'Tue 2026-05-12 17:20', 'Fri 2026-05-15'],
      ['Tue, 12 May 2026 16:20:00 GMT', 'Tue 2026-05-12 17:20', 'Fri 2026-05-15'],
      ['Tue, 12 May 2026 15:59:59 +0000 (UTC)', 'Tue 2026-05-12 16:59', 'Thu 2026-05-14'],
      ['Tue, 12 May 2026 18:20:00 +0200', 'Tue 2026-05-12 17:20', 'Fri 2026-05-15'],
      ['12 May 2026 at 16:20:00 BST', 'Tue 2026-05-12 16:20', 'Thu 2026-05-14'],
      ['Tue, 12 May 2026 at 16:20', 'Tue 2026-05-12 16:20', 'Thu 2026-05-14'],
    ])('counts it from the moment that its date tells, before the cut-off or after: %s is %s', async (sent, received, due) => {
      await forward(forwarded(people.ben.email, 'The lamp', sent));
      const { facts } = await mail.enquiry('HR-0002');
      expect(facts[0]?.at).toBe(at(received));
      expect((await detail('HR-0002')).obligations[0]?.obligation.deadline?.dueOn).toBe(day(due));
    });

    it.each<[name: string, text: string, around: object]>([
      ['of somebody who is no councillor', forwarded('A Resident <resident@residents.example>'), {}],
      ['of another officer', forwarded(`The clerk <${people.clerk.email}>`), {}],
      ['with the number of an enquiry', forwarded(people.ben.email, 'Re: [HR-0001] The bench'), {}],
      ['under a LOG that is not understood', `LOG Cllr Nobody, phone, Mon 08:00: a gate.\n\n${forwarded(people.ben.email)}`, {}],
      ['sent tomorrow', forwarded(people.ben.email, 'The lamp', 'Thu, 14 May 2026 at 09:00'), {}],
      ['whose sender nobody vouches for', forwarded(people.ben.email), { broughtBy: { kind: 'nobody' } }],
    ])('%s waits for a person', async (_, text, around) => {
      expect((await forward(text, around)).state).toBe('needs-attention');
      expect(await mail.written()).toEqual(text.startsWith('LOG') ? [`log-help to ${people.oscar.email}`] : []);
    });

    it('but not one that is answered with the mailbox in copy: Outlook quotes as it forwards', async () => {
      expect((await forward(forwarded(people.ben.email), {}, 'RE: The lamp')).state).toBe('needs-attention');
    });
  });
});
