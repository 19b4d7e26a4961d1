import { reopen } from '../../../src/application/enquiry/reopen.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { attachmentLabel } from '../../support/builders-mail.js';
import { later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { Acting, commands, doneOf, refusalOf, verbs } from '../enquiry/acting.js';
import { MailInHand } from './mail-in-hand.js';

describe.each(['memory', 'sqlite', 'postgres'] as const)('a member’s further mail, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;
  let acting: Acting;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
    [mail, acting] = [new MailInHand(service), new Acting(service)];
    later(service, 'Mon 2026-05-11 10:00');
    await mail.send(people.ada, { messageId: 'first@members.example' });
    await acting.act(verbs.assign, commands.assign);
    await mail.letters();
  });
  afterEach(() => persistence.close());

  const lastFact = async () => (await mail.enquiry()).facts.at(-1);
  const answeredOnTuesday = async (): Promise<void> => {
    later(service, 'Tue 2026-05-12 10:00');
    doneOf(await acting.act(verbs.answer, commands.answer));
    await mail.letters();
  };

  it.each<[what: string, when: string, text: string, told: readonly string[]]>([
    ['thanks', 'Tue 2026-05-12 10:00', 'Many thanks, Ada', []],
    ['asking when, a day after the receipt and before the day', 'Tue 2026-05-12 10:02', 'Any news?', [`restated to ${people.ada.email}`]],
    ['asking when, within a day of the receipt', 'Tue 2026-05-12 09:57', 'Any news?', []],
    ['asking when, in the last minute of the day', 'Wed 2026-05-13 23:58', 'Any news?', [`restated to ${people.ada.email}`]],
    ['asking when, once it is late', 'Thu 2026-05-14 00:00', 'Any news?', [`follow-up to ${people.oscar.email}`]],
    ['more', 'Tue 2026-05-12 10:02', 'It is the bench by the pond.', [`follow-up to ${people.oscar.email}`]],
  ])('%s, %s: who is written to', async (_, when, text, told) => {
    later(service, when);
    expect((await mail.reply(people.ada, text)).state).toBe('appended');
    expect(await lastFact()).toMatchObject({ happening: { kind: 'appended' }, words: { text } });
    expect(await mail.written()).toEqual(told);
  });

  it('says by when once for the enquiry, in words that promise nothing new, then tells the officer', async () => {
    later(service, 'Tue 2026-05-12 11:00');
    await mail.reply(people.ada, 'Any news?');
    const [letter] = await mail.letters();
    expect(letter).toMatchObject({ subject: '[HR-0001] By when: The bench', automatic: 'auto-replied' });
    expect(letter?.view.owed.map(({ due }) => due)).toEqual(['by Wednesday 13 May 2026']);
    later(service, 'Wed 2026-05-13 12:00');
    expect((await mail.reply(people.ada, 'Still waiting for a reply.')).state).toBe('appended');
    expect(await mail.written()).toEqual([`follow-up to ${people.oscar.email}`]);
  });

  it('names the files that came, to the office and in the receipt', async () => {
    const files = [attachmentLabel({ name: 'letter.pdf' }), attachmentLabel({ name: '../photo\u202Egpj.exe', sniffed: null, type: 'application/octet-stream' })];
    await mail.send(people.ada, { subject: 'The pond', attachments: files });
    const letters = await mail.letters();
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual(['new-enquiry', 'receipt']);
    for (const { view } of letters) expect(view.lines).toContainEqual(expect.stringMatching(/^With it came 2 files: letter\.pdf and [\w.]+\.$/));
    await mail.reply(people.ada, 'Thanks', {}, 'HR-0001');
    expect(await mail.written()).toEqual([]);
  });

  it('for which nobody vouches is shown to the officer, whatever it says', async () => {
    later(service, 'Tue 2026-05-12 11:00');
    await mail.reply(people.ada, 'Thanks', { broughtBy: { kind: 'nobody' } });
    expect(await mail.written()).toEqual([`follow-up to ${people.oscar.email}`]);
  });

  it('that answers what the member was asked is shown, thanks or not', async () => {
    later(service, 'Tue 2026-05-12 10:00');
    doneOf(await acting.act(verbs.request, { channel: 'email', alreadyGiven: false, text: 'Is it the one by the pond?' }));
    await mail.letters();
    await mail.reply(people.ada, 'Thanks');
    expect(await mail.written()).toEqual([`follow-up to ${people.oscar.email}`]);
  });

  describe('after the answer', () => {
    it.each([
      ['thanks', 'Thank you, that is very helpful.', []],
      ['asking for more', 'And the bench by the church?', [`follow-up to ${people.oscar.email}`]],
    ] as const)('%s opens nothing', async (_, text, told) => {
      await answeredOnTuesday();
      await mail.reply(people.ada, text);
      expect(await mail.written()).toEqual(told);
      expect(await acting.standing()).toEqual(['answered', null]);
    });

    it.each(['new-question', 'fell-short'] as const)('an officer opens it again, as %s: counted from when the mail came', async (because) => {
      await answeredOnTuesday();
      later(service, 'Thu 2026-05-14 16:58');
      await mail.reply(people.ada, 'And the bench by the church?');
      const fact = (await lastFact())?.id ?? '';
      await mail.letters();
      later(service, 'Fri 2026-05-15 12:00');
      const done = doneOf(await acting.act(reopen, { fact, because }));
      expect(done.status).toBe('new');
      expect(await lastFact()).toMatchObject({ at: at('Fri 2026-05-15 12:00'), happening: { kind: 'reopened', fact, because, askedAt: at('Thu 2026-05-14 16:59') } });
      expect(await acting.standing()).toEqual(['new', day('Mon 2026-05-18')]);
      expect(await mail.written()).toEqual([`reopened to ${people.ada.email}`, `reopened to ${people.oscar.email}`]);
      expect(refusalOf(await acting.act(reopen, { fact, because }))).toMatchObject({ code: 'status-forbids' });
      later(service, 'Fri 2026-05-15 12:01');
      doneOf(await acting.act(verbs.answer, commands.answer));
      expect(await acting.standing()).toEqual(['answered', null]);
      expect(refusalOf(await acting.act(reopen, { fact, because }))).toMatchObject({ code: 'nothing-said-since', known: [] });
    });

    it('opens again what was closed, and is taken back by a correction', async () => {
      await answeredOnTuesday();
      doneOf(await acting.act(verbs.close, { outcome: 'answered', reason: 'All is said.' }));
      await mail.reply(people.ada, 'It broke again.');
      const fact = (await lastFact())?.id ?? '';
      const { fact: reopened } = doneOf(await acting.act(reopen, { fact, because: 'fell-short' }));
      expect(await acting.standing()).toEqual(['new', day('Thu 2026-05-14')]);
      doneOf(await acting.act(verbs.correct, { fact: reopened, instead: null, reason: 'It is another bench.' }));
      expect(await acting.standing()).toEqual(['closed', null]);
    });

    it('opens nothing for a mail from before the answer, nor for what is no member’s word', async () => {
      later(service, 'Tue 2026-05-12 09:00');
      await mail.reply(people.ada, 'It is the bench by the pond.');
      const early = (await lastFact())?.id ?? '';
      await answeredOnTuesday();
      const answer = (await lastFact())?.id ?? '';
      for (const fact of [early, answer, 'unknown']) {
        expect(refusalOf(await acting.act(reopen, { fact, because: 'new-question' }))).toEqual({ code: 'nothing-said-since', fact, known: [] });
      }
    });
  });
});
