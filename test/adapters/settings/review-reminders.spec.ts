import { binding, edited, faultsOf, row, settingsOf, sound } from './configuration.js';

const upTo = (from: number): string => `a whole number of months, from ${from} to 12`;
const chosen = (words: string): readonly [string, string] => ['protocol:', `reviewReminders: ${words}\nprotocol:`];
const read = (words: string | null) => settingsOf(words === null ? sound : edited(sound, binding, chosen(words))).councils[0]?.reviewReminders;

describe('when a council’s clerk is reminded of the review', () => {
  it.each([
    [null, 3, 1],
    ['{}', 3, 1],
    ['{ monthsAhead: 6 }', 6, 1],
    ['{ monthsAhead: 0, everyMonths: 3 }', 0, 3],
  ])('%s: %d months ahead, then every %d', (words, monthsAhead, everyMonths) => {
    expect(read(words)).toEqual({ monthsAhead, everyMonths });
  });

  it.each([
    row('more than a year ahead', [chosen('{ monthsAhead: 13 }')], 24, 'reviewReminders.monthsAhead', '13', upTo(0)),
    row('half a month', [chosen('{ everyMonths: 0.5 }')], 24, 'reviewReminders.everyMonths', '0.5', upTo(1)),
    row('every day', [chosen('{ everyMonths: 0 }')], 24, 'reviewReminders.everyMonths', '0', upTo(1)),
  ])('%s is refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });
});
