import { HttpFeed } from '../../../src/adapters/bank-holiday-feed/http-feed.js';
import { type Persistence } from '../../../src/adapters/persistence/persistence.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type BankHolidaySource, type FeedRefusal } from '../../../src/application/ports/bank-holiday-source.js';
import { type BankHolidayStore } from '../../../src/application/ports/bank-holiday-store.js';
import { readBankHolidayFeed } from '../../../src/domain/calendar/bank-holiday-feed.js';
import { refused } from '../../../src/domain/result.js';
import { later, serviceOn, type TestService } from '../../support/builders-service.js';

/** A list as a test has it: JSON, or why it cannot be read. Passes for GOV.UK's. */
export class KeptList implements BankHolidaySource {
  readonly address = 'https://www.gov.uk/bank-holidays.json';
  readings = 0;

  constructor(public says: string | FeedRefusal) {}

  read(): ReturnType<BankHolidaySource['read']> {
    this.readings += 1;
    if (typeof this.says !== 'string') return Promise.resolve(refused(this.says));
    const feed = readBankHolidayFeed(JSON.parse(this.says));
    if (!feed.ok) throw new Error(JSON.stringify(feed.refusal));
    return Promise.resolve(feed);
  }

  stop(): void {
    this.says = { code: 'stopped', found: 'a service that is ending', wanted: 'a service that goes on' };
  }
}

/** One process of an installation that reads a list: each minute's turn, and what came of it. */
export class Refreshing {
  private constructor(
    readonly service: TestService,
    readonly kept: BankHolidayStore,
  ) {}

  static async on(persistence: Persistence, bankHolidaySource: BankHolidaySource | null): Promise<Refreshing> {
    return new Refreshing(await serviceOn(persistence, { bankHolidaySource }), persistence.bankHolidayStore);
  }

  static over(persistence: Persistence, address: string): Promise<Refreshing> {
    return Refreshing.on(persistence, new HttpFeed(address, { milliseconds: 2_000, bytes: 2_000_000, redirects: 3 }));
  }

  async minute(when: string): Promise<void> {
    later(this.service, when);
    const { bankHolidays, useCases } = this.service;
    await bankHolidays.refreshBankHolidays.run();
    await useCases.runCouncilJob.run(bankHolidays.warnOfBankHolidays);
  }

  /** The days of a year that the council's calendar holds now. */
  daysOf(year: string): readonly string[] {
    const [council] = this.service.ports.councils.all();
    return council?.calendar.facts.bankHolidays.nations['england-and-wales'][year]?.days.map(({ date }) => date) ?? [];
  }

  async calendarVersion(): Promise<string | undefined> {
    return (await this.service.ports.enquiries.versions('houghton-regis').calendars.newest())?.id;
  }

  async warnings(): Promise<readonly Letter[]> {
    const { useCases, transport } = this.service;
    while ((await useCases.deliverOutbox.run()) > 0);
    return transport.letters.filter(({ kind }) => kind === 'bank-holidays');
  }
}
