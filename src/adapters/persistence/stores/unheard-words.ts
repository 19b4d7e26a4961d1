import { kindOnTrouble, type Unheard } from '../../../application/ports/outbox-store.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilUnit } from './council-unit.js';
import { runsOf } from './job-rows.js';
import { officeIsTold, undeliveredColumns, undeliveredOf, waitsTooLong, type UndeliveredRow } from './undelivered-row.js';

interface LetterRow {
  readonly id: string;
  readonly queued_at: string;
  readonly recipient: string;
}

const isWord = (one: string): string => `${one}.council = $1 AND ${one}.kind = '${kindOnTrouble}'`;

const didNotArrive = (one: string): string => `(${one}.trouble IN ('failed', 'bounced') OR ${waitsTooLong(one, '$2')})`;

/** Of letters of one instant none arrived, or not within the time that any mail is given, and none of them passed on what others had not heard: that is done once. */
const noneArrived = `SELECT o.id, o.queued_at, o.recipient FROM outbox_message o
   WHERE ${isWord('o')} AND ${didNotArrive('o')} AND o.tell_from <= $2 AND o.told_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM outbox_message w
           WHERE ${isWord('w')} AND w.queued_at = o.queued_at AND (w.trouble IS NULL OR NOT ${didNotArrive('w')}))
     AND NOT EXISTS (SELECT 1 FROM outbox_message w WHERE ${isWord('w')} AND w.told_at = o.queued_at)
   ORDER BY o.queued_at, o.id`;

/** What a letter told of was told at the instant at which the letter was written. */
export async function unheardWords({ slug, session }: CouncilUnit, now: Instant): Promise<readonly Unheard[]> {
  const unheard: Unheard[] = [];
  for (const letters of runsOf(await session.rows<LetterRow>(noneArrived, [slug, now]), ({ queued_at }) => queued_at)) {
    const mails = await session.rows<UndeliveredRow>(
      `SELECT ${undeliveredColumns} FROM outbox_message o
        WHERE council = $1 AND trouble IS NOT NULL AND tell_from IS NULL AND told_at = $2 AND ${officeIsTold} ORDER BY queued_at, id`,
      [slug, letters[0]?.queued_at ?? now],
    );
    unheard.push({ letters: letters.map(({ id }) => id), to: letters.map(({ recipient }) => recipient), mails: mails.map(undeliveredOf) });
  }
  return unheard;
}
