import { decidePapers } from '../../../application/enquiry/agenda.js';
import { agendaItemOf, isPastItsDay } from '../../../domain/agenda/agenda-item.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { choice, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const latePapersForm = actForm({
  path: 'late-papers',
  act: 'decide-late-papers',
  group: 'agenda',
  title: 'Decide on late papers',
  label: 'Decide on late papers',
  done: 'Your decision is recorded, and the councillor is told with your reason',
  verb: decidePapers,
  inputs: {},
  fits: (state, _, asOf) => agendaItemOf(state)?.stage === 'late-papers' || isPastItsDay(state, asOf),
  // Papers that have not come cannot be taken.
  view: ({ detail }) => ({ hasCome: detail.agendaItem?.stage === 'late-papers' }),
  read(body) {
    const form = reading({
      decision: choice('decision', ['taken', 'not-taken'], 'Select whether the papers are taken'),
      reason: words('reason', most.reason, 'Enter why. The councillor is told'),
    })(body);
    if (!form.ok) return form;
    const { decision, reason } = form.value;
    return ok({ at: null, command: { taken: decision === 'taken', reason } });
  },
});
