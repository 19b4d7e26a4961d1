import { may } from '../../../domain/access/policy.js';
import { type Visit } from './visit.js';

/** What stands around every page of a council. */
export function layoutView({ actor, council, base }: Visit) {
  return {
    council: council.name,
    person: actor.person.name,
    home: base === '' ? '/' : base,
    log: may(actor, 'enquiry.log', { council: council.slug }).ok ? `${base}/enquiries/new` : null,
    needsAttention: may(actor, 'needs-attention.read', { council: council.slug }).ok ? `${base}/needs-attention` : null,
    meetings: may(actor, 'meeting.list', { council: council.slug }).ok ? `${base}/meetings` : null,
    reports: may(actor, 'report.read', { council: council.slug }).ok ? `${base}/reports` : null,
    // The same to everybody: that somebody has none to handle is nobody's to know.
    complaints: `${base}/complaints`,
    digests: may(actor, 'digest.read', { council: council.slug }).ok ? `${base}/digests` : null,
    bulletin: may(actor, 'bulletin.list', { council: council.slug }).ok ? `${base}/bulletin` : null,
    away: may(actor, 'people.read', { council: council.slug }).ok ? `${base}/away` : null,
    switch: base === '' ? null : '/councils',
  };
}
