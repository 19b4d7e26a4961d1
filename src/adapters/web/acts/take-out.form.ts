import { type FoundComplaint } from '../../../application/complaint/move-to-complaint.js';
import { isAskedOfOffice } from '../../../domain/digest/counted-enquiry.js';
import { ok } from '../../../domain/result.js';
import { foundIn } from '../complaints/found.form.js';
import { handlerBoxes, peopleBoxes } from '../complaints/people-choices.js';
import { formDoneBy } from './act-form.js';

export const takeOutForm = formDoneBy<FoundComplaint>(({ takingOut }, asked) => takingOut.run(asked), {
  path: 'complaints',
  act: 'take-out',
  group: 'close',
  title: 'This is a complaint',
  label: 'This is a complaint: take it out',
  done: 'Taken out: it is with whoever handles it, or the councillor is told to whom to write. Nothing of it is kept here',
  isCarried: false,
  inputs: {},
  needs: ['people'],
  fits: (state, { complaints }) => state.members.length === 1 && isAskedOfOffice(state) && complaints.routes.some(({ raisedBy }) => raisedBy === 'member'),
  view({ visit, detail, form, lists: { people } }) {
    const others = people.filter(({ id }) => !detail.state.members.includes(id));
    return { isRunHere: visit.council.complaints.runBy === 'clerk', about: peopleBoxes(others, form, 'about'), handlers: handlerBoxes(others, form) };
  },
  read(body) {
    const form = foundIn(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
