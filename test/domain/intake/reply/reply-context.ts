import { civilDate } from '../../../../src/domain/calendar/civil-date.js';
import { type ReplyContext } from '../../../../src/domain/intake/reply/reply-words.js';

/** Thursday 21 May 2026, in a council with three officers and four meetings to come. */
export const context: ReplyContext = {
  today: civilDate('2026-05-21'),
  officers: [
    { id: 'jane', name: 'Jane Smith', email: 'jane.smith@council.example' },
    { id: 'owen', name: 'Owen O’Neill', email: 'owen@council.example' },
    { id: 'peter', name: 'Peter van der Berg', email: 'peter@council.example' },
    { id: 'anne', name: 'Anne Smith', email: 'anne.smith@council.example' },
  ],
  meetings: [
    { id: 'gone', title: 'Planning Committee', heldOn: civilDate('2026-05-05') },
    { id: 'planning-june', title: 'Planning Committee', heldOn: civilDate('2026-06-09') },
    { id: 'council-june', title: 'Full Council', heldOn: civilDate('2026-06-15') },
    { id: 'parks', title: 'Parks, Open Spaces and Cemeteries Committee', heldOn: civilDate('2026-07-07') },
    { id: 'council-july', title: 'Full Council', heldOn: civilDate('2026-07-20') },
    { id: 'finance', title: 'Finance & General Purposes Committee', heldOn: civilDate('2027-03-02') },
  ],
};
