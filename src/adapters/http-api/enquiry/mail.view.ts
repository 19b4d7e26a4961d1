import { type MailOnEnquiry } from '../../../application/enquiry/read-enquiry.js';
import { attachmentView } from '../intake/attachment.view.js';

/** `html`: where the message is shown as its sender laid it out, if it has HTML. `enquiry`: the address of its enquiry. */
export function mailView({ key, receivedAt, from, attachments }: MailOnEnquiry, enquiry: string) {
  const address = `${enquiry}/mails/${encodeURIComponent(key)}`;
  return { key, receivedAt, from, html: `${address}/html`, attachments: attachments.map((label) => attachmentView(label, address)) };
}
