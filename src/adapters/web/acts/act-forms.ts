import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { may } from '../../../domain/access/policy.js';
import { statusTable } from '../../../domain/enquiry/status.js';
import { type Visit } from '../visit/visit.js';
import { acknowledgeForm } from './acknowledge.form.js';
import { type ActForm } from './act-form.js';
import { agreePromiseForm } from './agree-promise.form.js';
import { answerForm } from './answer.form.js';
import { appointForm } from './appoint.form.js';
import { assignForm } from './assign.form.js';
import { clarifyForm } from './clarify.form.js';
import { closeForm } from './close.form.js';
import { confirmSenderForm } from './confirm-sender.form.js';
import { contactForm } from './contact.form.js';
import { convertForm } from './convert.form.js';
import { discussBurdenForm } from './discuss-burden.form.js';
import { estimateForm } from './estimate.form.js';
import { explainBurdenForm } from './explain-burden.form.js';
import { extendForm } from './extend.form.js';
import { feesNoticeForm } from './fees-notice.form.js';
import { flagContentiousForm } from './flag-contentious.form.js';
import { handOverForm } from './hand-over.form.js';
import { joinForm } from './join.form.js';
import { latePapersForm } from './late-papers.form.js';
import { liftContentiousForm } from './lift-contentious.form.js';
import { noteForm } from './note.form.js';
import { notifyForm } from './notify.form.js';
import { raiseBurdenForm } from './raise-burden.form.js';
import { recordFeeForm } from './record-fee.form.js';
import { receivePapersForm } from './receive-papers.form.js';
import { redirectForm } from './redirect.form.js';
import { refuseForm } from './refuse.form.js';
import { reportToGroupForm } from './report-to-group.form.js';
import { reopenBurdenForm } from './reopen-burden.form.js';
import { reopenForm } from './reopen.form.js';
import { replyForm } from './reply.form.js';
import { requestItemForm } from './request-item.form.js';
import { requestForm } from './request.form.js';
import { resolveBurdenForm } from './resolve-burden.form.js';
import { seekClarificationForm } from './seek-clarification.form.js';
import { snoozeForm } from './snooze.form.js';
import { splitOffForm } from './split-off.form.js';
import { supplyCopyForm } from './supply-copy.form.js';
import { takeOutForm } from './take-out.form.js';
import { withdrawItemForm } from './withdraw-item.form.js';

/** In the order in which a page offers them. */
const actForms: readonly ActForm[] = [
  ...[reopenForm, answerForm, acknowledgeForm, contactForm],
  ...[redirectForm, refuseForm, joinForm],
  ...[requestForm, replyForm, confirmSenderForm],
  ...[estimateForm, raiseBurdenForm, explainBurdenForm, discussBurdenForm, resolveBurdenForm, reopenBurdenForm],
  ...[convertForm, splitOffForm, seekClarificationForm, clarifyForm, feesNoticeForm, recordFeeForm, extendForm],
  ...[notifyForm, reportToGroupForm, supplyCopyForm],
  ...[requestItemForm, receivePapersForm, latePapersForm, withdrawItemForm],
  ...[appointForm, noteForm, flagContentiousForm, liftContentiousForm, snoozeForm, assignForm, handOverForm, agreePromiseForm, closeForm, takeOutForm],
];

export function actFormAt(path: string): ActForm | null {
  return actForms.find((form) => form.path === path) ?? null;
}

/** What this visitor can do on this enquiry as it stands: what would be refused is not offered. */
export function formsFor({ actor, council }: Visit, { state, parties, asOf }: Pick<EnquiryDetail, 'state' | 'parties' | 'asOf'>): readonly ActForm[] {
  const subject = { council: council.slug, enquiry: parties };
  return actForms.filter((form) => {
    const { act } = form;
    return statusTable[state.status][act] !== undefined && may(actor, `enquiry.${act}`, subject).ok && form.fits(state, council, asOf);
  });
}
