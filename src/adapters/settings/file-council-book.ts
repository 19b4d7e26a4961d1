import { type RenewableCouncilBook } from '../../application/ports/council-book.js';
import { type BankHolidayFile } from '../../domain/calendar/bank-holidays.js';
import { type CalendarAddition, withAdditions } from '../../domain/council/calendar-addition.js';
import { type Council, type CouncilSlug } from '../../domain/council/council.js';

/** The councils that the files of this installation describe. */
export class FileCouncilBook implements RenewableCouncilBook {
  private additions: ReadonlyMap<CouncilSlug, readonly CalendarAddition[]> = new Map();
  private slugs: ReadonlyMap<CouncilSlug, Council> = new Map();
  private mailboxes: ReadonlyMap<string, Council> = new Map();

  constructor(private filed: readonly Council[]) {
    this.open();
  }

  renew(bankHolidays: BankHolidayFile): void {
    this.filed = this.filed.map((council) => countingWith(council, bankHolidays));
    this.open();
  }

  add(additions: ReadonlyMap<CouncilSlug, readonly CalendarAddition[]>): void {
    this.additions = additions;
    this.open();
  }

  asFiled(slug: CouncilSlug): Council {
    const council = this.filed.find((one) => one.slug === slug);
    if (council === undefined) throw new Error(`There is no council ${slug}.`);
    return council;
  }

  all(): readonly Council[] {
    return [...this.slugs.values()];
  }

  bySlug(slug: CouncilSlug): Council | null {
    return this.slugs.get(slug) ?? null;
  }

  byMailbox(mailbox: string): Council | null {
    return this.mailboxes.get(mailbox) ?? null;
  }

  private open(): void {
    const councils = this.filed.map((council) => {
      const added = this.additions.get(council.slug) ?? [];
      return added.length === 0 ? council : { ...council, calendar: withAdditions(council.calendar, added) };
    });
    this.slugs = new Map(councils.map((council) => [council.slug, council]));
    this.mailboxes = new Map(councils.map((council) => [council.mailbox, council]));
  }
}

function countingWith(council: Council, bankHolidays: BankHolidayFile): Council {
  const { calendar } = council;
  return { ...council, calendar: { ...calendar, facts: { ...calendar.facts, bankHolidays } } };
}
