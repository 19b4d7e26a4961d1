import { assign } from '../../../application/enquiry/assign.js';
import { ok } from '../../../domain/result.js';
import { faultAt, given } from '../form/reading.js';
import { actForm } from './act-form.js';

export const assignForm = actForm({
  path: 'assignments',
  act: 'assign',
  title: 'Assign to an officer',
  label: 'Assign',
  done: 'Assigned',
  verb: assign,
  inputs: {},
  read(body) {
    const officer = given(body, 'officer');
    return /^[!-~]{1,100}$/.test(officer) ? ok({ at: null, command: { officer } }) : faultAt('officer', 'Select an officer');
  },
});
