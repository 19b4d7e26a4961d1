import { liftContentious } from '../../../application/enquiry/lift-contentious.js';
import { contentiousFlag } from '../../../domain/enquiry/contentious.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const liftContentiousForm = actForm({
  path: 'contentious-liftings',
  act: 'lift-contentious',
  group: 'who',
  title: 'Lift the flag',
  label: 'Lift the flag: it is contentious no more',
  done: 'The flag is lifted',
  verb: liftContentious,
  inputs: {},
  fits: ({ history }) => contentiousFlag(history) !== null,
  view: ({ detail }) => ({ flagged: detail.forOffice?.contentious?.reason ?? '' }),
  read(body) {
    const form = reading({ reason: words('reason', most.reason, 'Enter why it is contentious no more') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
