import { type Actor, refOf } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { decideRequest, reportFault } from '../../domain/enquiry/decide/request.js';
import { type ReportRequest } from '../../domain/enquiry/fact.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { type ActDone, doneWith, signature } from '../enquiry/act-on-enquiry.js';
import { type EnquiryFiles } from '../enquiry/enquiry-file.js';
import { type OpenEnquiry } from '../enquiry/open-enquiry.js';
import { once } from '../once.js';
import { requested } from '../outbox/letters/requested.js';
import { type Post } from '../outbox/post.js';
import { type Chance } from '../ports/chance.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

export interface ReportAsked {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  /** The member's id. */
  readonly member: string;
  readonly report: ReportRequest;
  readonly text: string;
}

/**
 * Asks a member who sits on an outside body for a report by a day (st-austell/3.1-outside-bodies): opens an enquiry of
 * the office's own, on which the member's answer is kept, and on which it is asked again.
 */
export class AskForReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpenEnquiry,
    private readonly files: EnquiryFiles,
    private readonly support: { readonly post: Post; readonly clock: Clock; readonly chance: Chance; readonly fingerprint: Fingerprint },
  ) {}

  run(asked: ReportAsked): Promise<Result<ActDone, Refusal>> {
    const { actor, council, key, ...rest } = asked;
    const allowed = may(actor, 'report-request.make', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    const now = this.support.clock.now();
    return this.unitOfWork.run(council.slug, (stores) =>
      once(stores, this.support.fingerprint, { actor, key, request: ['report-request.make', rest], now }, () => this.act(stores, asked, now)),
    );
  }

  private async act(stores: Stores, asked: ReportAsked, now: Instant): Promise<Result<ActDone, Refusal>> {
    const { actor, council, report, text } = asked;
    const [member] = await stores.people.byIds([asked.member]);
    if (member?.kind !== 'member' || !member.active) return refused({ code: 'no-such-person', person: asked.member, wanted: 'member' });
    const gone = reportFault(report, civilTimeOf(now, council.zone).date);
    if (gone !== null) return refused(gone);
    if (!council.protocol.rules.some(({ kind }) => kind === 'outside-body-report')) return refused({ code: 'no-such-rule', kind: 'outside-body-report' });
    const by = refOf(actor);
    const opened = await this.opening.run(stores, council, {
      ...{ channel: 'email', members: [member.id], receivedAt: now, recordedAt: now, by, senderVerified: true },
      ...{ subject: `Report on ${report.body}`, text, messageId: null, byOffice: true },
    });
    const doing = { factId: this.support.chance.id(), by, at: now, recordedAt: now };
    const decided = decideRequest(opened.state, doing, { channel: 'email', alreadyGiven: false, text, report }, council.zone);
    if (!decided.ok) throw new Error(`A new enquiry cannot hold a request: ${decided.refusal.code}`);
    const file = await this.files.record(stores, opened, [decided.value]);
    await this.support.post.queue(stores, requested(file, decided.value, signature(actor, council)));
    return ok(doneWith(file, decided.value.id));
  }
}
