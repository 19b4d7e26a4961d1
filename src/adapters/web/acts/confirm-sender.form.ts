import { confirmSender } from '../../../application/enquiry/confirm-sender.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';

export const confirmSenderForm = actForm({
  path: 'sender-confirmations',
  act: 'confirm-sender',
  group: 'ask',
  title: 'Confirm that the councillor wrote it',
  label: 'Confirm that the councillor wrote it',
  done: 'Confirmed that the councillor wrote it',
  fits: ({ senderVerified }) => !senderVerified,
  verb: confirmSender,
  inputs: {},
  read(body) {
    const form = reading({ text: words('text', most.reason, 'Enter how you asked the councillor') })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});
