import { answer } from '../../../application/enquiry/answer.js';
import { actForm } from './act-form.js';
import { message, messageInputs } from './message.js';

export const answerForm = actForm({
  path: 'responses',
  act: 'answer',
  group: 'main',
  title: 'Answer',
  label: 'Answer',
  done: 'Answered',
  verb: answer,
  inputs: messageInputs,
  read: message('Enter the answer'),
});
