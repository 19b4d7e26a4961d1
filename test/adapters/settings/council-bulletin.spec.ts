import { noBulletin } from '../../../src/domain/bulletin/bulletin-settings.js';
import { binding, edited, type Edit, faultsOf, row, settingsOf, sound } from './configuration.js';

const bulletin = (text: string): readonly Edit[] => [['counting: {}', `counting: {}\nbulletin: { ${text} }`]];
const wanted = 'never, or week or month with the day from which it is sent beside it';

describe('what a council says of its bulletin', () => {
  it('is nothing: none is sent by itself', () => {
    expect(settingsOf(sound).councils[0]?.bulletin).toEqual(noBulletin);
  });

  it.each([
    ['every: never, clause: binding/3.2', { every: 'never', clause: 'binding/3.2' }],
    ['every: week, from: 2026-12-07', { every: 'week', clause: null, from: '2026-12-07', decision: null }],
    [
      'every: month, from: 2026-12-07, clause: binding/3.2, decision: { decidedOn: 2026-11-23, minute: "26/114" }',
      { every: 'month', clause: 'binding/3.2', from: '2026-12-07', decision: { decidedOn: '2026-11-23', minute: '26/114' } },
    ],
  ])('is %s', (text, found) => {
    expect(settingsOf(edited(sound, binding, ...bulletin(text))).councils[0]?.bulletin).toEqual(found);
  });

  it.each([
    row('a rhythm that there is not', bulletin('every: fortnight, from: 2026-12-07'), 24, 'bulletin.every', '"fortnight"', wanted),
    row('a rhythm without the day from which it is sent', bulletin('every: week'), 24, 'bulletin.from', 'nothing', 'a date such as 2026-05-22'),
    row('a day that there is not', bulletin('every: week, from: 2026-02-30'), 24, 'bulletin.from', '"2026-02-30"', 'a date that exists, such as 2026-05-22, from 1900 to 2999'),
    row('a decision without its minute', bulletin('every: week, from: 2026-12-07, decision: { decidedOn: 2026-11-23 }'), 24, 'bulletin.decision.minute', 'nothing', 'the minute that records the decision, such as "2026/114"'),
    row('a day where none is sent', bulletin('every: never, from: 2026-12-07'), 24, 'bulletin.from', 'an unknown key', 'one of every, clause'),
    row('a clause that the file has not', bulletin('every: never, clause: binding/4.3'), 24, 'bulletin.clause', '"binding/4.3"', 'the id of a clause in this file'),
  ])('refuses %s', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });
});
