import { type Instant } from '../../../domain/calendar/instant.js';
import { type DayMove, moveWords } from '../../../domain/enquiry/day-moves.js';
import { type Obligation } from '../../../domain/obligation/obligation.js';
import { type Person } from '../../../domain/people/person.js';
import { type MovedEnquiry } from '../../calendar/plan-moves.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { obligationsFor } from '../../../domain/enquiry/readers.js';
import { dayGoneBy } from './agenda.js';
import { type LetterParts, letterTo, owedNow, readerOf } from './letter-to.js';

/** What a member was asked is a request: its day moves in silence. But whoever brings papers to a meeting has to know. */
function isTold({ soft, kind }: Obligation): boolean {
  return !soft || kind === 'agenda-papers';
}

function linesOf(move: DayMove, at: Instant): readonly string[] {
  return [`${moveWords(move)}.`, ...goneByWords(move.obligation, at)];
}

/** Of a day that is told when members may be written to again. */
function goneByWords(obligation: Obligation, at: Instant): readonly string[] {
  const { kind, deadline } = obligation;
  if (kind === 'agenda-papers') return dayGoneBy(obligation, at);
  return deadline !== null && at >= deadline.lastMoment ? ['That day has gone by.'] : [];
}

/** The office's days changed: its members and whoever has it are told once which day moved, from when to when and why. */
export function daysMoved(moved: MovedEnquiry, reason: string, at: Instant): readonly Letter[] {
  return toldOfDays(moved.file).flatMap((reader) => daysMovedTo(reader, moved, reason, at));
}

/** Its members and whoever has it. */
export function toldOfDays({ members, officer, inCharge }: EnquiryFile): readonly Person[] {
  const inOffice = inCharge ?? officer;
  return inOffice === null ? members : [...members, inOffice];
}

/** None, where nothing moved that this reader is told of. */
export function daysMovedTo(reader: Person, { file, fact, moves, next }: MovedEnquiry, reason: string, at: Instant): readonly Letter[] {
  const { council, stored } = file;
  const known = new Set(obligationsFor(readerOf(reader), next.state).map(({ key }) => key));
  const lines = moves.filter(({ obligation }) => isTold(obligation) && known.has(obligation.key)).flatMap((move) => linesOf(move, at));
  if (lines.length === 0) return [];
  const parts: LetterParts = {
    kind: 'days-moved',
    key: `days-moved:${fact.id}:${reader.id}`,
    fromName: council.name,
    subject: `[${stored.reference}] The day has moved: ${stored.subject}`,
    automatic: 'auto-generated',
    inReplyTo: [],
    view: {
      lines: [...lines, `The reason: ${reason}`],
      owed: owedNow(next, at, reader),
      quoted: null,
      next: reader.kind === 'member' ? ['If the new day is too late, answer this message.'] : [],
      signedBy: council.name,
    },
  };
  return [letterTo(reader, next, at, parts)];
}
