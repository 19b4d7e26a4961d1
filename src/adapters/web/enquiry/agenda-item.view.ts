import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type AgendaItemStage } from '../../../domain/agenda/agenda-item.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { nameOf } from './names.js';

/** How the item for an agenda stands, as a sentence; null: none was asked for. */
export function agendaItemView({ agendaItem, people }: Pick<EnquiryDetail, 'agendaItem' | 'people'>): string | null {
  if (agendaItem === null) return null;
  const { of, title, heldOn, stage } = agendaItem;
  return `Asked for by ${nameOf(of, people)}, for the meeting “${title}” on ${longDate(heldOn)}: ${stageWords[stage]}.`;
}

const stageWords: Readonly<Record<AgendaItemStage, string>> = {
  'papers-awaited': 'its papers have not come yet',
  'late-papers': 'its papers came late, and the clerk decides whether they are taken',
  'on-agenda': 'its papers are there',
  refused: 'not taken, as its papers were not there in time',
  withdrawn: 'withdrawn',
};
