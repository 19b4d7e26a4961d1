import { assign } from '../../../src/application/enquiry/assign.js';
import { contact } from '../../../src/application/enquiry/contact.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { byMail } from '../../support/facts.js';
import { type OpenPersistence } from '../../contracts/implementations.js';
import { actor, people, type TestService } from '../../support/builders-service.js';
import { type MailInHand, writtenTo } from './mail-in-hand.js';

const away = 'I am away until Monday and shall read this then.';
/** Above the mail that it answers, as some programs write it: no two of these are the same to the letter. */
const aboveWhatItAnswers = ({ view }: Letter): string => `${away}\n\nOn Mon, 11 May 2026 at 09:00, the council wrote:\n> ${view.lines.join('\n> ')}\n> ${view.subject}`;

type Words = (letter: Letter) => string;

/** Programs that answer each mail as a person would, in its thread, with no mark of a machine; their readers are away. */
describe.each(['memory', 'sqlite'] as const)('a mailbox that answers every mail and says so nowhere, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;

  beforeEach(async () => {
    ({ persistence, service, mail } = await writtenTo(implementation));
    await service.useCases.actOnEnquiry.run(assign, { ...request(), command: { officer: people.oscar.id } });
  });
  afterEach(() => persistence.close());

  const request = () => ({ actor: actor(people.clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null });

  /** All that is written until nobody answers any more, at most so many rounds. */
  const untilSilent = async (absent: readonly (keyof typeof people)[], words: Words, rounds = 30): Promise<readonly Letter[]> => {
    const written: Letter[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const letters = await mail.letters();
      written.push(...letters);
      const answered = letters.flatMap((letter) => absent.filter((name) => people[name].email === letter.to.address).map((name) => ({ name, letter })));
      if (answered.length === 0) return written;
      for (const { name, letter } of answered) await mail.reply(people[name], words(letter));
    }
    throw new Error(`Not silent after ${rounds} rounds: ${written.map(({ kind, to }) => `${kind} to ${to.address}`).join(', ')}`);
  };

  const inShort = (letters: readonly Letter[]): readonly string[] => letters.map(({ kind, to }) => `${kind} to ${to.name}`);
  const opened = ['receipt to Councillor Ada Hill', 'new-enquiry to Clara Clerk', 'assigned to Oscar Reed'];
  const sentOn = 'contact to Councillor Ada Hill';

  const cases: readonly [absent: readonly (keyof typeof people)[], first: readonly string[], again: readonly string[], nextDay: readonly string[]][] = [
    [['ada'], ['follow-up to Oscar Reed'], ['follow-up to Oscar Reed'], ['follow-up to Oscar Reed']],
    [['oscar'], [sentOn, 'what-was-it to Oscar Reed'], [], []],
    [['clerk'], [sentOn, 'what-was-it to Clara Clerk'], [], []],
    [['ada', 'oscar'], ['follow-up to Oscar Reed', sentOn, 'what-was-it to Oscar Reed', 'follow-up to Oscar Reed'], ['follow-up to Oscar Reed', sentOn], ['follow-up to Oscar Reed', sentOn, 'what-was-it to Oscar Reed', 'follow-up to Oscar Reed']],
  ];
  describe.each<[name: string, words: Words]>([
    ['', () => away],
    [' above what it answers', aboveWhatItAnswers],
  ])('in the same words%s', (_name, words) => {
    it.each(cases)('as those of %j do, falls silent: in 24 hours it is told of once for each thing that is new', async (absent, first, again, nextDay) => {
      expect(inShort(await untilSilent(absent, words))).toEqual([...opened, ...first]);
      const writeAgain = () => service.useCases.actOnEnquiry.run(contact, { ...request(), command: { ...byMail, text: 'A word.' } });
      service.clock.forward(60);
      await writeAgain();
      expect(inShort(await untilSilent(absent, words))).toEqual([sentOn, ...again]);
      service.clock.forward(24 * 60);
      await writeAgain();
      expect(inShort(await untilSilent(absent, words))).toEqual([sentOn, ...nextDay]);
    });
  });

  it('keeps with the enquiry what a councillor’s says, and for a person to see what an officer’s says again', async () => {
    await untilSilent(['ada', 'oscar'], () => away);
    await mail.reply(people.ada, away);
    await mail.reply(people.oscar, away);
    expect(await mail.written()).toEqual([]);
    const kept = (await mail.inbox()).map(({ from, state, reason, enquiry }) => [from, state, reason, enquiry]);
    expect(kept).toContainEqual([people.oscar.email, 'needs-attention', 'said-before', 'HR-0001']);
    expect(kept.filter(([from, state]) => from === people.ada.email && state === 'appended')).toHaveLength(3);
  });

  it('and other words are sent on and told of, on the same day', async () => {
    await untilSilent(['ada', 'oscar'], () => away);
    await mail.reply(people.ada, 'It is the bench by the church.');
    await mail.reply(people.oscar, 'I shall look at it.');
    expect(await mail.written()).toEqual(['contact to ada@members.example', 'follow-up to oscar@office.example']);
  });

  it('tells of each mail of a councillor in which nothing is written', async () => {
    await mail.letters();
    for (const text of ['', '']) await mail.reply(people.ada, text);
    expect(await mail.written()).toEqual(['follow-up to oscar@office.example', 'follow-up to oscar@office.example']);
  });
});
