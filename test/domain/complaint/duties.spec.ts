import fc from 'fast-check';
import { complaintState } from '../../../src/domain/complaint/complaint.js';
import { type ComplaintHappening } from '../../../src/domain/complaint/fact.js';
import { type ComplaintRoute } from '../../../src/domain/complaint/route.js';
import { aboutAMember, aboutAnOfficer, after, complaintFact, raisedOn } from '../../support/complaints.js';
import { ada, byMail, oscar } from '../../support/facts.js';

const told = (what: 'progress' | 'outcome' | 'feedback'): ComplaintHappening => ({ kind: 'complainant-told', what, ...byMail });
const step: ComplaintHappening = { kind: 'step-taken', step: 0, isTaken: true, body: null };
const referred: ComplaintHappening = { kind: 'referred', body: 'The Monitoring Officer', reference: 'x' };

const owedOn = (route: ComplaintRoute, ...happenings: readonly ComplaintHappening[]) =>
  complaintState([raisedOn(route), ...happenings.map((happening, index) => complaintFact(happening, after(index + 1)))]).duties;
const how = (...asked: Parameters<typeof owedOn>) => owedOn(...asked).map(({ kind, settled }) => `${kind.replace('complaint-', '')} ${settled?.how ?? 'open'}`);

describe('what is owed on a complaint', () => {
  it.each<[name: string, route: ComplaintRoute, happenings: readonly ComplaintHappening[], owed: readonly string[]]>([
    ['a member: progress and outcome', aboutAnOfficer, [], ['progress open', 'outcome open']],
    ['and word of progress ends the one', aboutAnOfficer, [told('progress')], ['progress met', 'outcome open']],
    ['until a step is something to tell again', aboutAnOfficer, [told('progress'), step], ['progress met', 'outcome open', 'progress open']],
    ['a step while the first word is owed starts no second', aboutAnOfficer, [step], ['progress open', 'outcome open']],
    ['the outcome ends both', aboutAnOfficer, [told('outcome')], ['progress replaced', 'outcome met']],
    ['and no step after it starts one', aboutAnOfficer, [told('outcome'), step], ['progress replaced', 'outcome met']],
    ['what was withdrawn owes nothing', aboutAnOfficer, [{ kind: 'closed', because: 'withdrawn' }], ['progress lifted', 'outcome lifted']],
    ['an officer: feedback', aboutAMember, [], ['feedback open']],
    ['which progress and outcome do not meet', aboutAMember, [told('progress'), told('outcome')], ['feedback open']],
    ['given', aboutAMember, [told('feedback')], ['feedback met']],
    ['given with whose it is now', aboutAMember, [referred], ['feedback met']],
    ['what is put to whom it is about meets nothing', aboutAnOfficer, [{ kind: 'case-put', to: oscar, ...byMail }], ['progress open', 'outcome open']],
    ['nor does a note', aboutAnOfficer, [{ kind: 'noted' }], ['progress open', 'outcome open']],
  ])('%s', (_, route, happenings, owed) => {
    expect(how(route, ...happenings)).toEqual(owed);
  });

  it('is owed by whoever handles it, to who raised it, under its clause, by no day', () => {
    const decision = { decidedOn: '2026-05-11' as never, minute: '26/40' };
    const [progress] = owedOn(aboutAnOfficer, { kind: 'handlers-named', handlers: ['mayor'], decision });
    expect(progress).toMatchObject({ owedBy: ['mayor'], owedTo: [ada], clause: 'hr/12.3', deadline: null, settled: null });
  });

  it('follows from the facts, in whatever order they were recorded', () => {
    const facts = [raisedOn(aboutAnOfficer), ...[told('progress'), step, told('progress'), told('outcome'), { kind: 'closed', because: 'done' } as const].map((one, index) => complaintFact(one, after(index < 3 ? 1 : 2)))];
    const expected = complaintState(facts);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(complaintState(shuffled)).toEqual(expected);
      }),
    );
  });
});
