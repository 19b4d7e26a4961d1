import { withdrawItem } from '../../../application/enquiry/agenda.js';
import { agendaItemOf, isGoing } from '../../../domain/agenda/agenda-item.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const withdrawItemForm = actForm({
  path: 'item-withdrawals',
  act: 'withdraw-item',
  group: 'agenda',
  title: 'Withdraw the agenda item',
  label: 'Withdraw the item',
  done: 'The item is withdrawn, and the councillor is told. The enquiry goes on',
  verb: withdrawItem,
  inputs: {},
  fits(state) {
    const item = agendaItemOf(state);
    return item !== null && isGoing(item);
  },
  read(body) {
    const form = reading({ reason: words('reason', most.reason, 'Enter why the item is withdrawn') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
