import { type AgendaItem } from '../../../domain/agenda/agenda-item.js';
import { type People, personView } from '../enquiry/person.view.js';

/** `meeting`: its id. `heldOn`: as the meeting stands now. */
export function agendaItemView({ of, meeting, title, heldOn, stage }: AgendaItem, people: People) {
  return { stage, askedBy: personView(of, people), meeting, title, heldOn };
}
