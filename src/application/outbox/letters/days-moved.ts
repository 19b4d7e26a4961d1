import { type Instant } from '../../../domain/calendar/instant.js';
import { moveWords } from '../../../domain/enquiry/day-moves.js';
import { type Person } from '../../../domain/people/person.js';
import { type MovedEnquiry } from '../../calendar/plan-moves.js';
import { type Letter } from '../letter.js';
import { letterTo, owedNow } from './letter-to.js';

/** The office's days changed: its members and its officer are told once which day moved, from when to when and why. */
export function daysMoved({ file, fact, moves, next }: MovedEnquiry, reason: string, at: Instant): readonly Letter[] {
  if (moves.length === 0) return [];
  const { council, stored, members, officer } = file;
  const lines = moves.map((move) => `${moveWords(move)}.`);
  const letter = (reader: Person, whatNext: readonly string[]): Letter =>
    letterTo(reader, next, at, {
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
        next: whatNext,
        signedBy: council.name,
      },
    });
  return [
    ...members.map((member) => letter(member, ['If the new day is too late, answer this message.'])),
    ...(officer === null ? [] : [letter(officer, [])]),
  ];
}
