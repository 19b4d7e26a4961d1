import { clarify } from '../../../application/enquiry/information.js';
import { ok } from '../../../domain/result.js';
import { allWays, channelItems } from '../form/channel-items.js';
import { moment } from '../form/moments.js';
import { reading } from '../form/reading.js';
import { choice, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isUnclear } from './information-fits.js';

export const clarifyForm = actForm({
  path: 'clarifications-received',
  act: 'clarify',
  group: 'information',
  title: 'Record that the councillor made it clear',
  label: 'The councillor made it clear',
  done: 'Recorded: the days of the law begin again from then, and the councillor is told the new day',
  verb: clarify,
  inputs: { at: 'at-day' },
  fits: isUnclear,
  view: ({ form }) => ({ channels: channelItems(allWays, form) }),
  read(body, zone) {
    const form = reading({
      channel: choice('channel', allWays, 'Select how the councillor made it clear'),
      at: moment('at', zone, 'The day it was made clear', 'Enter the day on which the councillor made it clear'),
      text: words('text', most.text, 'Enter what the councillor said'),
    })(body);
    if (!form.ok) return form;
    const { at, ...command } = form.value;
    return ok({ at, command });
  },
});
