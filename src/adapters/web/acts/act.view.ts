import { joinedHereWords } from '../enquiry/enquiry.view.js';
import { listed } from '../enquiry/words.js';
import { layoutView } from '../visit/layout.view.js';
import { type ActForm, type ActMatter } from './act-form.js';
import { membersOf } from './choices.js';

export function actView(act: ActForm, matter: ActMatter) {
  const { visit, detail, form } = matter;
  const { stored, state } = detail;
  const enquiry = `${visit.base}/enquiries/${encodeURIComponent(stored.reference)}`;
  return {
    layout: layoutView(visit),
    ...{ title: act.title, form, enquiry, action: `${enquiry}/${act.path}` },
    reference: stored.reference,
    subject: stored.subject,
    asked: state.history.find(({ id }) => id === state.receivedBy)?.words.text ?? '',
    members: listed(membersOf(detail)),
    alsoTo: act.isCarried ? joinedHereWords(detail) : null,
    // Nothing is held up by it: whoever answers is to know.
    contentious: act.act === 'answer' ? (detail.forOffice?.contentious?.reason ?? null) : null,
    ...act.view(matter),
  };
}
