import { closeComplaint } from '../../../application/complaint/close.js';
import { nameComplaintHandlers } from '../../../application/complaint/name-handlers.js';
import { noteOnComplaint } from '../../../application/complaint/note.js';
import { referComplaint } from '../../../application/complaint/refer.js';
import { complaintEnds } from '../../../domain/complaint/fact.js';
import { ok } from '../../../domain/result.js';
import { options } from '../acts/choices.js';
import { day } from '../form/days.js';
import { reading } from '../form/reading.js';
import { choice, line, most, several, words } from '../form/texts.js';
import { complaintForm } from './complaint-form.js';
import { handlerBoxes } from './people-choices.js';

export const complaintNoteForm = complaintForm({
  path: 'notes',
  title: 'Write a note',
  done: 'The note is kept',
  verb: noteOnComplaint,
  read(body) {
    const form = reading({ text: words('text', most.text, 'Enter the note') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});

export const referralForm = complaintForm({
  path: 'referrals',
  title: 'Pass it to another body',
  done: 'It is with another body. Its reference is kept, and nothing else',
  verb: referComplaint,
  fits: ({ state }) => state.raised.route.steps.some(({ kind }) => kind === 'outside'),
  view({ detail, form }) {
    const bodies = detail.state.raised.route.steps.flatMap(({ kind, bodies: named }) => (kind === 'outside' ? named : []));
    return { bodies: options(bodies.map((name) => ({ value: name, text: name })), form.typed.body, 'Select a body') };
  },
  read(body) {
    const form = reading({
      body: line('body', most.subject, 'Select the body'),
      reference: line('reference', most.subject, 'Enter the reference that it has there'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});

export const complaintClosingForm = complaintForm({
  path: 'closures',
  title: 'Close it',
  done: 'It is closed',
  verb: closeComplaint,
  view: ({ form }) => ({
    ends: [
      { value: 'done', text: 'It is done: who raised it was told what came of it', checked: form.typed.because === 'done' },
      { value: 'withdrawn', text: 'Who raised it withdrew it', checked: form.typed.because === 'withdrawn' },
    ],
  }),
  read(body) {
    const form = reading({ because: choice('because', complaintEnds, 'Select why it ends'), text: words('text', most.text, 'Enter how it ended') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});

export const handlersForm = complaintForm({
  path: 'handlers',
  title: 'Hand it to others',
  done: 'Others handle it from now on',
  verb: nameComplaintHandlers,
  view: ({ form, people }) => ({ handlers: handlerBoxes(people, form) }),
  read(body) {
    const form = reading({
      handlers: several('handlers', 'Select who handles it'),
      minute: line('minute', most.subject, 'Enter the minute of the council’s decision'),
      decidedOn: day('decided', 'The day of the decision', 'Enter the day of the council’s decision'),
    })(body);
    if (!form.ok) return form;
    const { handlers, ...decision } = form.value;
    return ok({ at: null, command: { handlers, decision } });
  },
});
