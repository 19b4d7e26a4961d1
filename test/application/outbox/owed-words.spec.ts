import { owedWords } from '../../../src/application/outbox/owed-words.js';
import { owed, termsOf, timelyProtocol } from '../../support/builders.js';
import { council } from '../../support/councils.js';
import { acknowledged, at, day, received } from '../../support/facts.js';

const asked = received(at('Fri 2026-05-22 17:20'));

describe('what is owed, in words', () => {
  it('names the clause, the day and the count', () => {
    const { protocol } = council();
    expect(owedWords(owed('answer-or-promise', [asked]), council(), protocol)).toEqual({
      what: 'an answer, or an acknowledgement with a timescale for one',
      due: 'by Thursday 28 May 2026',
      why:
        'Received Friday 22 May 2026 at 17:20, after the cut-off at 17:00, so counted from Tuesday 26 May ' +
        '(Monday 25 May is the Spring bank holiday). Day 1 Wednesday 27, day 2 Thursday 28 May.',
      under: 'Houghton Regis Town Council, Member/officer protocol, clause 10.2',
    });
  });

  it.each([
    ['another than the day due', 'Wed 2026-05-27', 'by Thursday 28 May 2026 (first told: Wednesday 27 May 2026; the day has moved since)'],
    ['the day that is due again', 'Thu 2026-05-28', 'by Thursday 28 May 2026'],
  ])('names the day first told where it is %s', (_, first, due) => {
    const moved = { ...owed('answer-or-promise', [asked]), firstDueOn: day(first) };
    expect(owedWords(moved, council(), council().protocol).due).toBe(due);
  });

  it('says of a promise that it was promised', () => {
    const facts = [asked, acknowledged(at('Wed 2026-05-27 10:00'), day('Fri 2026-06-05'))];
    expect(owedWords(owed('promise', facts), council(), council().protocol)).toMatchObject({
      what: 'the answer that was promised',
      due: 'by Friday 5 June 2026',
    });
  });

  it('says that the protocol gives no number, where it gives none', () => {
    const protocol = timelyProtocol();
    const words = owedWords(owed('timely-answer', [asked], termsOf({ protocol })), council({ protocol }), protocol);
    expect(words).toMatchObject({ what: 'a timely answer', due: 'The protocol gives no number of days.', why: '' });
    expect(words.under).toContain('clause 3.1');
  });

  it('never presents a local standard as the clause', () => {
    const protocol = timelyProtocol([{ rule: 'timely', withinWorkingDays: 5, decidedOn: day('Tue 2026-03-10'), minute: '26/031' }]);
    const words = owedWords(owed('timely-answer', [asked], termsOf({ protocol })), council({ protocol }), protocol);
    expect(words.due).toBe('by Tuesday 2 June 2026');
    expect(words.under).toBe('local standard of Houghton Regis Town Council, not in the protocol (decided Tuesday 10 March 2026, minute 26/031)');
    expect(words.under).not.toContain('3.1');
  });
});
