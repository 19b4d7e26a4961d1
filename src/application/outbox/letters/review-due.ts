import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type Person } from '../../../domain/people/person.js';
import { type Review, reviewStage } from '../../../domain/protocol/review.js';
import { becauseWords, dueWords } from '../../review/review-words.js';
import { type Letter } from '../letter.js';
import { roundTo } from './round-to.js';

/** What the mails of one day have in common. */
export interface ReviewTold {
  readonly review: Review;
  readonly on: CivilDate;
  readonly at: Instant;
  readonly loopMark: string;
  /** Where the paper for the council is made; null: the pages' address is not known. */
  readonly paper: string | null;
}

/** To the clerk: when the council is to look at its protocol again, why then, and what it can have before it. */
export function reviewDue(reader: Person, council: Council, told: ReviewTold): Letter {
  const { review, on, at, loopMark, paper } = told;
  const { title } = council.protocol;
  return roundTo(reader, council, loopMark, at, {
    kind: 'review-due',
    key: `review-due:${review.dueOn}:${on}:${reader.id}`,
    subject: `The council’s review of its protocol ${dueWords(review, on)}`,
    view: {
      lines: [
        `The council’s review of “${title}” ${dueWords(review, on)}: ${becauseWords(review)}.`,
        ...(reviewStage(review, on) === 'overdue' ? ['The council’s file shows none since.'] : []),
        'A paper with the figures of the year, clause by clause, can be printed for it from the page of reports.',
      ],
      next: [
        ...(paper === null ? [] : [{ words: 'The paper with the figures of the year', href: paper }]),
        'Once the council has reviewed it, please have the day of its decision added to the council’s file, under reaffirmedOn. What it changed in the protocol counts from the day that the file says so.',
        `This message was sent automatically, and comes at most once ${oftenWords(council)} until then.`,
      ],
    },
  });
}

function oftenWords({ reviewReminders: { everyMonths } }: Council): string {
  return everyMonths === 1 ? 'a month' : `in ${amountOf(everyMonths, 'month')}`;
}
