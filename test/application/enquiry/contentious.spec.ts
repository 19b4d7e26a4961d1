import { correct } from '../../../src/application/enquiry/correct.js';
import { flagContentious } from '../../../src/application/enquiry/flag-contentious.js';
import { join } from '../../../src/application/enquiry/join.js';
import { liftContentious } from '../../../src/application/enquiry/lift-contentious.js';
import { type EnquiryDetail } from '../../../src/application/enquiry/read-enquiry.js';
import { type CouncilPolicy } from '../../../src/domain/council/council-policy.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { twoDayProtocol } from '../../support/councils.js';
import { byMail } from '../../support/facts.js';
import { Acting, commands, doneOf, refusalOf, verbs } from './acting.js';

const reason = 'The two sides of the road are at odds.';
const policies: readonly CouncilPolicy[] = [
  { id: 'benches', name: 'Benches', link: 'https://www.example.gov.uk/benches', clause: 'houghton-regis/10.2' },
  { id: 'trees', name: 'Trees', link: null, clause: null },
];

/** HR-0001 of Ada, which Oscar has. */
describe.each(implementations)('answering by the council’s policies, and what is contentious, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let one: Acting;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports, {}, { policies, protocol: twoDayProtocol({ contentious: { clause: 'houghton-regis/10.2' } }) });
    one = new Acting(service);
    await one.log();
    await one.act(verbs.assign, commands.assign);
    await one.letters();
    service.clock.forward(1);
  });
  afterEach(() => persistence.close());

  const by = (person: Person) => ({ actor: actor(person) });
  const flag = async (person: Person) => refusalOf(await one.act(flagContentious, { reason }, by(person)));
  const lift = async (person: Person) => refusalOf(await one.act(liftContentious, { reason: 'They agree.' }, by(person)));
  const read = async (person: Person): Promise<EnquiryDetail> => {
    const found = await service.useCases.readEnquiry.run(actor(person), service.council, 'HR-0001');
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const listed = async (person: Person, contentious = true) => {
    const page = await service.useCases.listEnquiries.run({ actor: actor(person), council: service.council, status: null, overdue: false, contentious, after: null, limit: 10 });
    return page.ok ? page.value.lines.map((line) => [line.reference, line.contentious]) : page.refusal;
  };

  describe('flagged by the officer who has it', () => {
    it('the clerk is told by one letter, why and under which clause; nobody else is', async () => {
      expect(await flag(people.oscar)).toBe('done');
      const letters = await one.letters();
      expect(letters.map(({ to, subject, enquiry, key }) => [to.address, subject, enquiry, key])).toEqual([
        [people.clerk.email, '[HR-0001] Flagged as contentious: The bench', null, expect.stringMatching(/^contentious:[^:]+:officer-clerk$/)],
      ]);
      expect(letters[0]?.view).toMatchObject({
        lines: [`${people.oscar.name} flagged a matter with ${people.ada.name} as contentious: “The bench”.`, 'Member/officer protocol, clause 10.2, asks officers to do so.'],
        owed: [{ what: 'an answer, or an acknowledgement with a timescale for one', due: 'by Wednesday 13 May 2026' }],
        quoted: { label: 'The reason', text: reason },
      });
    });

    it('it stands for clerk and officer, with its reason; a member sees neither the flag nor that there could be one', async () => {
      const before = JSON.stringify(await listed(people.ada, false));
      await flag(people.oscar);
      for (const person of [people.clerk, people.oscar]) {
        expect((await read(person)).forOffice?.contentious).toEqual({ since: service.clock.now(), by: { kind: 'person', person: people.oscar.id }, reason });
        expect(await listed(person)).toEqual([['HR-0001', true]]);
      }
      const { facts, forOffice } = await read(people.ada);
      expect([forOffice, facts.some(({ happening }) => happening.kind.startsWith('contentious'))]).toEqual([null, false]);
      expect(await listed(people.ada)).toMatchObject({ code: 'not-allowed', act: 'enquiry.list-contentious', hidden: false });
      expect(JSON.stringify(await listed(people.ada, false))).toBe(before);
      expect(before).toBe('[["HR-0001",null]]');
    });

    it('an officer’s answer goes out as ever, and the clerk hears of it once, with what was said', async () => {
      await flag(people.oscar);
      await one.letters();
      doneOf(await one.act(verbs.answer, commands.answer, by(people.oscar)));
      const letters = await one.letters();
      expect(letters.map(({ to, subject }) => [to.address, subject])).toEqual([
        [people.ada.email, '[HR-0001] Answer: The bench'],
        [people.clerk.email, '[HR-0001] Answered, and flagged as contentious: The bench'],
      ]);
      expect(letters[1]?.view).toMatchObject({ lines: [`${people.oscar.name} answered ${people.ada.name} on a matter that is flagged as contentious: “The bench”.`], quoted: { label: 'The answer', text: 'Yes.' } });
      expect(JSON.stringify(letters[0])).not.toMatch(/contentious/i);
    });

    it('of an enquiry that is answered with another, the clerk hears when that is answered', async () => {
      service.clock.forward(30);
      await one.log({ members: [people.ben.id], subject: 'That bench' });
      doneOf(await one.act(join, { reference: 'HR-0001', reason: 'The same.' }, { reference: 'HR-0002' }));
      doneOf(await one.act(flagContentious, { reason }, { reference: 'HR-0002' }));
      await one.letters();
      doneOf(await one.act(verbs.answer, commands.answer, by(people.oscar)));
      expect((await one.letters()).map(({ to, subject }) => [to.address, subject])).toContainEqual([people.clerk.email, '[HR-0002] Answered, and flagged as contentious: That bench']);
    });

    it('what the clerk answers, and what is not flagged any more, the clerk is not told', async () => {
      await flag(people.oscar);
      await one.letters();
      doneOf(await one.act(verbs.answer, commands.answer));
      expect((await one.letters()).map(({ to }) => to.address)).toEqual([people.ada.email]);
      await lift(people.clerk);
      service.clock.forward(1);
      doneOf(await one.act(verbs.answer, { ...byMail, text: 'And the other bench too.' }, by(people.oscar)));
      expect((await one.letters()).map(({ to }) => to.address)).toEqual([people.ada.email]);
    });

    it('is lifted by the clerk alone, with a reason, and is corrected away by nobody', async () => {
      await flag(people.oscar);
      const { facts } = await read(people.clerk);
      const set = facts.find(({ happening }) => happening.kind === 'contentious-flagged')?.id ?? '';
      expect(await lift(people.oscar)).toMatchObject({ code: 'not-allowed' });
      expect(refusalOf(await one.act(correct, { fact: set, instead: null, reason: 'A slip.' }, by(people.oscar)))).toEqual({ code: 'flag-is-lifted', fact: set });
      await one.letters();
      expect(await lift(people.clerk)).toBe('done');
      expect(await one.letters()).toEqual([]);
      expect([(await read(people.clerk)).forOffice?.contentious, await listed(people.clerk)]).toEqual([null, []]);
      expect(await lift(people.clerk)).toEqual({ code: 'not-flagged' });
    });
  });

  it('flagged by the clerk, nobody is told; and it is not flagged twice', async () => {
    const now = service.clock.now();
    expect(await flag(people.clerk)).toBe('done');
    expect(await one.letters()).toEqual([]);
    expect(await flag(people.oscar)).toEqual({ code: 'flagged-already', since: now });
    expect(await one.letters()).toEqual([]);
  });

  it('is not flagged by an officer who does not have it, nor by a member', async () => {
    for (const person of [people.olive, people.ada]) expect(await flag(person)).toMatchObject({ code: 'not-allowed' });
  });

  it('asked twice under one key, is flagged once and told once', async () => {
    const asked = { ...by(people.oscar), key: 'once' };
    const [first, second] = [doneOf(await one.act(flagContentious, { reason }, asked)), doneOf(await one.act(flagContentious, { reason }, asked))];
    expect(second).toEqual(first);
    expect(await one.letters()).toHaveLength(1);
  });

  it.each<[policy: string, line: string]>([
    ['benches', 'This follows the council’s policy “Benches”: https://www.example.gov.uk/benches'],
    ['trees', 'This follows the council’s policy “Trees”.'],
  ])('an answer by the policy %s tells the member so', async (policy, line) => {
    doneOf(await one.act(verbs.answer, { ...commands.answer, policy }, by(people.oscar)));
    const [letter] = await one.letters();
    expect(letter?.view.lines).toEqual(['This is the answer to your enquiry.', line]);
    expect((await read(people.ada)).facts.at(-1)?.happening).toMatchObject({ kind: 'answered', policy: { id: policy } });
  });

  it('a policy that the council does not have is refused, naming those it has, and nothing is done', async () => {
    const refused = await one.act(verbs.answer, { ...commands.answer, policy: 'ponds' }, by(people.oscar));
    expect(refusalOf(refused)).toEqual({ code: 'no-such-policy', policy: 'ponds', known: ['benches', 'trees'] });
    expect([(await read(people.clerk)).state.status, await one.letters()]).toEqual(['new', []]);
  });
});
