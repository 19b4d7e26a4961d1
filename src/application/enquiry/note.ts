import { decideNote } from '../../domain/enquiry/decide/note.js';
import { asGiven, type Verb } from './act-on-enquiry.js';

export const note: Verb<{ readonly text: string }> = { act: 'enquiry.note', ready: asGiven, decide: decideNote, letters: () => [] };
