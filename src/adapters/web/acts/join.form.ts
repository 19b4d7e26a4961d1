import { join } from '../../../application/enquiry/join.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, referenceIn, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const joinForm = actForm({
  path: 'joins',
  act: 'join',
  group: 'ends',
  title: 'Answer together with another enquiry',
  label: 'Answer together with another enquiry',
  done: 'Joined: what is written on the other enquiry goes to this councillor too, in a mail apart',
  verb: join,
  inputs: {},
  read(body) {
    const form = reading({ reference: referenceIn('reference', 'Enter the reference of the other enquiry'), reason: words('reason', most.reason, 'Enter why both ask the same') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
