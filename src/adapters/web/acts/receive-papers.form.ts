import { receivePapers } from '../../../application/enquiry/agenda.js';
import { agendaItemOf } from '../../../domain/agenda/agenda-item.js';
import { ok } from '../../../domain/result.js';
import { allWays, channelItems } from '../form/channel-items.js';
import { moment } from '../form/moments.js';
import { reading } from '../form/reading.js';
import { choice, most, wordsOrNone } from '../form/texts.js';
import { actForm } from './act-form.js';

export const receivePapersForm = actForm({
  path: 'item-papers',
  act: 'receive-papers',
  group: 'agenda',
  title: 'Record that the papers came',
  label: 'Record that the papers came',
  done: 'That the papers came is recorded, and the councillor is told',
  verb: receivePapers,
  inputs: { at: 'at-day' },
  fits(state) {
    const stage = agendaItemOf(state)?.stage;
    return stage === 'papers-awaited' || stage === 'late-papers';
  },
  view: ({ form }) => ({ channels: channelItems(allWays, form) }),
  read(body, zone) {
    const form = reading({
      channel: choice('channel', allWays, 'Select how the papers came'),
      at: moment('at', zone, 'The day the papers came', 'Enter the day on which the papers came'),
      text: wordsOrNone('text', most.text),
    })(body);
    if (!form.ok) return form;
    const { at, channel, text } = form.value;
    return ok({ at, command: { channel, text: text ?? '' } });
  },
});
