import { decideNote } from '../../domain/complaint/decide/note.js';
import { ok } from '../../domain/result.js';
import { type ComplaintVerb } from './act-on-complaint.js';

export const noteOnComplaint: ComplaintVerb<{ readonly text: string }> = {
  name: 'note',
  ready: (command) => ok(command),
  decide: decideNote,
  letters: () => [],
};
