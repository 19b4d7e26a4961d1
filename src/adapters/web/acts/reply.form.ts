import { reply } from '../../../application/enquiry/reply.js';
import { ok } from '../../../domain/result.js';
import { moment } from '../form/moments.js';
import { given, reading } from '../form/reading.js';
import { choice, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { byHand, channelItems } from '../form/channel-items.js';
import { memberOptions } from './choices.js';

export const replyForm = actForm({
  path: 'replies',
  act: 'reply',
  group: 'ask',
  title: 'Record what the councillor answered',
  label: 'Record the councillor’s answer',
  done: 'The councillor’s answer is recorded',
  verb: reply,
  inputs: { at: 'at-day' },
  view: (matter) => ({ answering: memberOptions(matter), channels: channelItems(byHand, matter.form) }),
  read(body, zone) {
    const form = reading({
      channel: choice('channel', byHand, 'Select how the councillor answered'),
      at: moment('at', zone, 'The day the councillor answered', 'Enter the day on which the councillor answered'),
      text: words('text', most.text, 'Enter what the councillor answered'),
    })(body);
    if (!form.ok) return form;
    const { at, ...said } = form.value;
    const from = given(body, 'member');
    return ok({ at, command: { ...said, ...(from !== '' && { from }) } });
  },
});
