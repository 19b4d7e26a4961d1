import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { enquiryState } from '../../domain/enquiry/enquiry.js';
import { type ReplayedEnquiry, replayedEnquiry } from '../../domain/replay/replayed-enquiry.js';
import { type TermsBook } from '../council/terms-book.js';
import { owedWords } from '../outbox/owed-words.js';
import { type EnquiryCursor, type EnquiryLine, type EnquiryReadModel, type InboxCursor, type InboxReadModel } from '../ports/read-models.js';
import { type MessageCount, type ReplayedLine } from './replay-report.js';

const page = 500;

/** What stands in the separate database once all the mail was taken in. */
export class ReadReplay {
  constructor(
    private readonly enquiries: EnquiryReadModel,
    private readonly inbox: InboxReadModel,
    private readonly terms: TermsBook,
  ) {}

  async messages({ slug }: Council): Promise<readonly MessageCount[]> {
    const counts = new Map<string, MessageCount>();
    let after: InboxCursor | null = null;
    for (let isMore = true; isMore; ) {
      const lines = await this.inbox.list(slug, null, page, after);
      for (const { state, reason } of lines) counts.set(`${state} ${reason}`, { state, reason, count: (counts.get(`${state} ${reason}`)?.count ?? 0) + 1 });
      after = lines.at(-1) ?? null;
      isMore = lines.length === page;
    }
    return [...counts.values()].toSorted((one, other) => other.count - one.count);
  }

  async lines(council: Council, asOf: Instant): Promise<readonly ReplayedLine[]> {
    const lines: ReplayedLine[] = [];
    for (const one of await this.all(council)) lines.push(await this.line(council, one, asOf));
    return lines.toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));
  }

  private async all({ slug: council }: Council): Promise<readonly EnquiryLine[]> {
    const all: EnquiryLine[] = [];
    let after: EnquiryCursor | null = null;
    for (let isMore = true; isMore; ) {
      const lines = await this.enquiries.list({ council, status: null, dueBefore: null, party: null, after, limit: page });
      all.push(...lines);
      after = lines.at(-1) ?? null;
      isMore = lines.length === page;
    }
    return all;
  }

  private async line(council: Council, { reference, subject, members }: EnquiryLine, asOf: Instant): Promise<ReplayedLine> {
    const stored = await this.enquiries.byReference(council.slug, reference);
    if (stored === null) throw new Error(`The enquiry ${reference} was there a moment ago.`);
    const termsOf = await this.terms.forFacts(this.enquiries.versions(council.slug), stored.facts);
    const state = enquiryState(stored.facts, termsOf);
    const { protocol, calendar, counting } = termsOf(state.protocolVersion, state.calendarVersion);
    const { due, ...replayed }: ReplayedEnquiry = replayedEnquiry(state, { calendar, counting, zone: council.zone }, asOf);
    const words = due === null ? null : owedWords(due, council, protocol);
    return { ...replayed, reference, subject, councillors: members, due: words && { under: words.under, why: words.why, isProvisional: due?.deadline?.count.provisional === true } };
  }
}
