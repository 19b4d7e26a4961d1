import { note } from '../../../application/enquiry/note.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const noteForm = actForm({
  path: 'notes',
  act: 'note',
  group: 'who',
  title: 'Write a note for the office',
  label: 'Write a note for the office',
  done: 'The note is kept',
  verb: note,
  inputs: {},
  read(body) {
    const form = reading({ text: words('text', most.text, 'Enter the note') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
