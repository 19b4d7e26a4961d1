import { type AgendaItem, agendaItemOf } from '../../../domain/agenda/agenda-item.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type Obligation } from '../../../domain/obligation/obligation.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo } from './letter-to.js';

/** How an item for an agenda goes on, to the member whose item it is: by when its papers are wanted, that they came, what the clerk decided. */
export function agendaLetters(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const item = agendaItemOf(file.state);
  const told = item && toldBy(file, item, fact);
  if (told === null) return [];
  const { council, stored, members } = file;
  const { about, lines, next } = told;
  return members.filter(({ id }) => id === item?.of).map((member) =>
    letterTo(member, file, fact.recordedAt, {
      kind: 'agenda-item',
      key: `agenda-item:${fact.id}:${member.id}`,
      fromName: `${sender} (${council.name})`,
      subject: `[${stored.reference}] ${about}: ${stored.subject}`,
      automatic: null,
      inReplyTo: [],
      view: { lines, owed: [], quoted: quotedIn(fact), next, signedBy: sender },
    }),
  );
}

/** Of papers whose day has gone by when it is first told: it is no refusal yet. */
export function dayGoneBy({ deadline }: Obligation, at: Instant): readonly string[] {
  if (deadline === null || at < deadline.lastMoment) return [];
  return ['That day has gone by: send them as soon as you can, and the clerk decides whether they are still taken.'];
}

export function meetingOf({ title, heldOn }: AgendaItem): string {
  return `the meeting “${title}” on ${longDate(heldOn)}`;
}

interface Told {
  /** What leads the subject, so that a list of mails tells them apart. */
  readonly about: string;
  readonly lines: readonly string[];
  readonly next: readonly string[];
}

function toldBy(file: EnquiryFile, item: AgendaItem, { happening, recordedAt }: Fact): Told | null {
  const meeting = meetingOf(item);
  switch (happening.kind) {
    case 'item-requested':
      return { about: 'Agenda item', lines: [`Your item for ${meeting} is noted.`, ...papersWanted(file, item.askedBy, recordedAt)], next: [sendPapers] };
    case 'papers-received': {
      const isIn = item.stage === 'on-agenda';
      const then = isIn ? 'They came in time.' : 'They came after their day: the clerk decides whether they are still taken, and you are told.';
      return { about: 'Papers received', lines: [`The papers for your item for ${meeting} have come. ${then}`], next: [] };
    }
    case 'late-papers-accepted':
      return { about: 'Late papers taken', lines: [`The papers for your item for ${meeting} came late, and are taken all the same.`], next: [] };
    case 'late-papers-refused':
      return {
        about: 'Not on this agenda',
        lines: [`Your item cannot be taken at ${meeting}: its papers were not there in time.`],
        next: ['To have it at a later meeting, answer this message.'],
      };
    case 'item-withdrawn':
      return { about: 'Agenda item withdrawn', lines: [`Your item for ${meeting} is withdrawn.`], next: ['If you did not mean that, answer this message.'] };
    default:
      return null;
  }
}

export const sendPapers = 'Send the papers as an answer to this message, or bring them to the office.';

function papersWanted({ state }: EnquiryFile, askedBy: string, at: Instant): readonly string[] {
  const papers = state.obligations.find(({ kind, startedBy }) => kind === 'agenda-papers' && startedBy === askedBy);
  if (papers?.deadline == null) return [];
  return [`Its papers are wanted by ${longDate(papers.deadline.dueOn)}, when the office closes.`, ...dayGoneBy(papers, at)];
}

function quotedIn({ words: { text, reason } }: Fact): { readonly label: string; readonly text: string } | null {
  if (reason !== undefined) return { label: 'The reason', text: reason };
  return text === undefined ? null : { label: 'What it is about', text };
}
