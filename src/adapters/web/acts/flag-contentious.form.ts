import { flagContentious } from '../../../application/enquiry/flag-contentious.js';
import { contentiousFlag } from '../../../domain/enquiry/contentious.js';
import { runsTheOffice } from '../../../domain/people/person.js';
import { clauseOf } from '../../../domain/protocol/protocol.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const flagContentiousForm = actForm({
  path: 'contentious-flags',
  act: 'flag-contentious',
  group: 'who',
  title: 'Flag the matter as contentious',
  label: 'Flag as contentious',
  done: 'Flagged as contentious: no councillor is told',
  verb: flagContentious,
  inputs: {},
  fits: ({ history }) => contentiousFlag(history) === null,
  view: ({ visit: { actor, council } }) => ({ isClerks: runsTheOffice(actor.person), clause: clauseOf(council.protocol, council.protocol.contentious?.clause ?? '')?.printed ?? null }),
  read(body) {
    const form = reading({ reason: words('reason', most.reason, 'Enter why the matter is contentious') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
