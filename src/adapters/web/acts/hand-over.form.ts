import { handOver } from '../../../application/enquiry/hand-over.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, personNamed, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { officerOptions } from './choices.js';

export const handOverForm = actForm({
  path: 'hand-overs',
  act: 'hand-over',
  group: 'who',
  title: 'Hand over to another officer',
  label: 'Hand over because of a friendship or relation',
  done: 'Handed over',
  verb: handOver,
  inputs: {},
  needs: ['people'],
  view: (matter) => ({ officers: officerOptions(matter, ({ id }) => id !== matter.detail.state.assignedTo) }),
  read(body) {
    const form = reading({
      officer: personNamed('officer', 'Select an officer'),
      privateReason: words('private', most.reason, 'Enter a reason'),
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
