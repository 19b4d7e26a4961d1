import { notify } from '../../../application/enquiry/notify.js';
import { type NoticeTo } from '../../../domain/notice/notice.js';
import { ok } from '../../../domain/result.js';
import { faultAt, given, type Reader, reading } from '../form/reading.js';
import { choice, most, words, wordsOrNone } from '../form/texts.js';
import { actForm } from './act-form.js';
import { addresseeIn, addresseeItems, addressees, asks, firstDue } from './addressees.js';
import { options } from './choices.js';

const askFor = 'Select who is told';

export const notifyForm = actForm({
  path: 'notices',
  act: 'notify',
  group: 'tell',
  title: 'Tell a chair or a ward’s members',
  label: 'Tell a chair or a ward’s members',
  done: 'Done: who is told, and whether their email has left, stands on this page',
  verb: notify,
  inputs: {},
  fieldFor: (field) => (field === 'chairOf' || field === 'ward' ? 'to' : field),
  needs: ['people'],
  fits: (_, { protocol }) => asks(protocol, 'chair-notice') || asks(protocol, 'ward-notice'),
  prefilled: ({ state }) => ({ to: firstDue(state) ?? '', when: 'now' }),
  view: ({ visit, lists, form }) => ({ readers: options(addresseeItems(addressees(lists.people, visit.council.protocol)), form.typed.to, askFor) }),
  read(body) {
    const form = reading({ to, when: choice('when', ['now', 'later'], 'Select whether they are told now'), text })(body);
    return form.ok ? ok({ at: null, command: { to: form.value.to, text: form.value.text } }) : form;
  },
});

const to: Reader<NoticeTo> = (body) => {
  const read = addresseeIn(given(body, 'to'));
  return read === null ? faultAt('to', askFor) : ok(read);
};

/** Nothing is told where it is only noted: words that stood there would be lost. */
const text: Reader<string | null> = (body) => {
  if (given(body, 'when') !== 'later') return words('text', most.text, 'Enter what they are told')(body);
  const written = wordsOrNone('text', most.text)(body);
  return written.ok && written.value !== null ? faultAt('text', 'Leave this empty where they are told later, or select to tell them now') : written;
};
