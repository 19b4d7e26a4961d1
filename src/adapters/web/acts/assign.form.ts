import { assign } from '../../../application/enquiry/assign.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { personNamed } from '../form/texts.js';
import { actForm } from './act-form.js';
import { officerOptions } from './choices.js';

export const assignForm = actForm({
  path: 'assignments',
  act: 'assign',
  group: 'who',
  title: 'Assign to an officer',
  label: 'Assign to an officer',
  done: 'Assigned',
  verb: assign,
  inputs: {},
  needs: ['people'],
  view: (matter) => ({ officers: officerOptions(matter) }),
  read(body) {
    const form = reading({ officer: personNamed('officer', 'Select an officer') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
