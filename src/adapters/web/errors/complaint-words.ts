import { NotFoundException } from '@nestjs/common';
import { type Refusal } from '../../../application/refusal.js';
import { type ComplaintRefusal } from '../../../domain/complaint/refusal.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { momentWords } from '../moment-words.js';
import { eitherOf } from '../enquiry/words.js';
import { stepTitles } from '../complaints/step-words.js';

type Code = ComplaintRefusal['code'] | 'no-such-complaint' | 'nobody-on-complaint';
type Words = { readonly [Each in Code]: (refusal: Extract<Refusal, { readonly code: Each }>, zone: string) => { readonly field: string | null; readonly message: string } };

/** What goes wrong with a complaint, as its forms show it. */
export const complaintWords: Words = {
  'no-such-complaint': () => {
    throw new NotFoundException();
  },
  'nobody-on-complaint': ({ field }) => ({ field, message: 'Select people of this council' }),
  'no-complaint-route': () => ({ field: 'about', message: 'The council’s protocol has no way for this complaint. Ask the council who should hear it' }),
  'complaint-about-several': () => ({ field: 'about', message: 'Select people of one kind: officers, the clerk, or councillors. Raise one complaint for each kind' }),
  'complaint-about-oneself': () => ({ field: 'about', message: 'Select somebody else than who raises it' }),
  'complaint-of-another': () => ({ field: 'by', message: 'Select yourself: you can raise your own complaint' }),
  'complaint-to-its-own': ({ name, because, instead }) => ({
    field: 'handlers',
    message: `It would go to ${name}, and nobody handles what ${because === 'subject' ? 'is about themselves' : 'they raised'}. Select ${eitherOf(instead)}`,
  }),
  'complaint-needs-handler': ({ roles }) => ({ field: 'handlers', message: `Select who handles it: ${eitherOf(roles)}` }),
  'complaint-handler-off-route': ({ name, roles }) => ({
    field: 'handlers',
    message: `The protocol does not put it to ${name}. Select ${eitherOf(roles)}, or enter the council’s decision`,
  }),
  'complaint-decision-of-another': ({ from }) => ({
    field: 'minute',
    message: from.length === 0 ? 'Leave the decision empty: nobody here can record one' : `Leave the decision empty, or ask ${eitherOf(from)} to log the complaint with it`,
  }),
  'complaint-decided-later': ({ today }) => ({ field: 'decided', message: `The day of the decision must be today, ${longDate(today)}, or earlier` }),
  'complaint-never-alone': ({ name }) => ({ field: 'handlers', message: `Select another councillor too: ${name} presides, and does not handle it alone` }),
  'complaint-ended': () => ({ field: null, message: 'This has ended. What comes up anew is raised anew' }),
  'before-complaint': ({ raisedAt }, zone) => ({ field: 'at', message: `The date and time must be after it was raised, ${momentWords(raisedAt, zone)}` }),
  'complaint-step': ({ next }) => ({
    field: 'step',
    message: next === null ? 'Every step was taken' : `The next step is: ${stepTitles[next].toLowerCase()}`,
  }),
  'complaint-outcome-early': ({ next }) => ({ field: 'what', message: `Record the next step first: ${stepTitles[next].toLowerCase()}. Until then, tell them how it goes on` }),
  'complaint-by-its-subject': ({ instead }) => ({ field: 'about', message: `It is about you: ask ${eitherOf(instead)} to do this` }),
  'complaint-not-passed-over': () => ({ field: 'taken', message: 'Only an informal talk can be passed over' }),
  'complaint-body': ({ known }) => ({ field: 'body', message: known.length === 0 ? 'Leave the body empty for this step' : 'Select the body' }),
  'not-its-subject': () => ({ field: 'to', message: 'Select whom it is about' }),
  'no-officers-concern': () => ({ field: 'what', message: 'Select progress or outcome: no officer raised this' }),
  'complaint-still-owed': () => ({ field: 'because', message: 'Tell whoever raised it what came of it first, or select that it was withdrawn' }),
};
