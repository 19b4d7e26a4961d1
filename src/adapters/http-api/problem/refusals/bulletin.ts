import { absent, type RowsFor } from '../refusal-row.js';

type Code = 'no-such-bulletin-item' | 'no-such-bulletin' | 'bulletin-item-gone-by' | 'bulletin-item-for-nobody' | 'bulletin-item-sent' | 'bulletin-item-withdrawn';

export const bulletinRefusals: RowsFor<Code> = {
  'no-such-bulletin-item': absent,
  'no-such-bulletin': absent,
  'bulletin-item-gone-by': {
    status: 422,
    title: 'The item is of use no longer',
    level: 'info',
    detail: () => 'The last day on which it is of use is today or a day to come. Leave it out where it does not pass.',
    faults: ({ until, today }) => [{ field: 'until', found: until, wanted: `${today} or later` }],
  },
  'bulletin-item-for-nobody': {
    status: 422,
    title: 'The item concerns nobody',
    level: 'info',
    detail: () => 'It goes to those whom it concerns by their responsibilities: every member, a ward, a group, the chair of a committee (GET people).',
    faults: ({ named }) => [{ field: 'concerns', found: named.length === 0 ? 'nothing' : named.join(', '), wanted: 'somebody who is a member now' }],
  },
  'bulletin-item-sent': {
    status: 409,
    title: 'The item was sent',
    level: 'info',
    detail: ({ sentAt }) => `It was sent at ${sentAt}: what was read cannot be taken back, and is not sent twice. Write another that puts it right.`,
  },
  'bulletin-item-withdrawn': {
    status: 409,
    title: 'The item was withdrawn',
    level: 'info',
    detail: ({ withdrawnAt }) => `It was withdrawn at ${withdrawnAt}, and stays to be read. Write it anew to have it sent.`,
  },
};
