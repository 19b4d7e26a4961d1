import { contact } from '../../../application/enquiry/contact.js';
import { actForm } from './act-form.js';
import { message, messageInputs } from './message.js';

export const contactForm = actForm({
  path: 'contacts',
  act: 'contact',
  group: 'main',
  title: 'Write to the councillor without answering yet',
  label: 'Send a message',
  done: 'Message sent, or recorded as given already',
  verb: contact,
  inputs: messageInputs,
  read: message('Enter what the councillor is told'),
});
