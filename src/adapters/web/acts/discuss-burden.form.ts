import { discussBurden } from '../../../application/enquiry/burden.js';
import { type BurdenTalk } from '../../../domain/enquiry/decide/burden.js';
import { ok } from '../../../domain/result.js';
import { moment } from '../form/moments.js';
import { type Reader, reading } from '../form/reading.js';
import { choice, most, several, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { isDiscussed } from './burden-fits.js';
import { allWays, channelItems } from '../form/channel-items.js';
import { peopleBoxes } from './choices.js';

export const discussBurdenForm = actForm({
  path: 'burden-discussions',
  act: 'discuss-burden',
  group: 'discuss',
  title: 'Record the discussion of the work',
  label: 'Record the discussion',
  done: 'The discussion is recorded',
  verb: discussBurden,
  inputs: { at: 'at-day' },
  fieldFor: (field) => (field === 'people' ? 'with' : field),
  needs: ['people'],
  fits: isDiscussed,
  view: (matter) => ({ channels: channelItems(allWays, matter.form), withWhom: peopleBoxes(matter, 'with') }),
  read(body, zone) {
    const form = reading({
      talk,
      at: moment('at', zone, 'The day of it', 'Enter on which day that was'),
      text: words('text', most.text, 'Enter what was said'),
    })(body);
    if (!form.ok) return form;
    const { at, talk: held, text } = form.value;
    return ok({ at, command: { ...held, text } });
  },
});

type Talk = Pick<Extract<BurdenTalk, { readonly held: true }>, 'held' | 'channel' | 'with'> | { readonly held: false };

const wasHeld = choice('held', ['yes', 'no'], 'Select whether it was discussed');
const how = reading({
  channel: choice('channel', allWays, 'Select how it was discussed'),
  with: several('with', 'Select who took part'),
});

/** How and with whom is asked of a discussion that was held, alone. */
const talk: Reader<Talk> = (body) => {
  const held = wasHeld(body);
  if (!held.ok) return held;
  if (held.value === 'no') return ok({ held: false });
  const read = how(body);
  return read.ok ? ok({ held: true, ...read.value }) : read;
};
