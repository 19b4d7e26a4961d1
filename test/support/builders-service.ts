import { Sha256 } from '../../src/adapters/fingerprint/sha256.js';
import { MailparserContents } from '../../src/adapters/mail-in/mailparser-contents.js';
import { type Persistence } from '../../src/adapters/persistence/persistence.js';
import { FileCouncilBook } from '../../src/adapters/settings/file-council-book.js';
import { SpreadsheetTables } from '../../src/adapters/tables/spreadsheet-tables.js';
import { type Log } from '../../src/application/ports/log.js';
import { type Actor } from '../../src/domain/access/actor.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type Council } from '../../src/domain/council/council.js';
import { type Person } from '../../src/domain/people/person.js';
import { type BankHolidayPorts, type BankHolidayUseCases, bankHolidayUseCasesOn, type Ports, type UseCases, useCasesOn } from '../../src/use-cases.js';
import { clerk, member, officer } from './builders.js';
import { SequentialChance } from './builders-chance.js';
import { KeptTransport, PlainPainter, PlainReader, PlainWriter, ToldSenderCheck } from './builders-mail.js';
import { council as councilOf } from './councils.js';
import { at, olive } from './facts.js';
import { FixedClock } from './fixed-clock.js';

/** Keeps what operators would read. */
export class KeptLog implements Log {
  readonly events: string[] = [];

  info(event: string): void {
    this.events.push(`info ${event}`);
  }

  /** The fields of the last warning. */
  warned: Readonly<Record<string, unknown>> = {};

  warn(event: string, fields: Readonly<Record<string, unknown>> = {}): void {
    this.events.push(`warn ${event}`);
    this.warned = fields;
  }

  error(event: string): void {
    this.events.push(`error ${event}`);
  }
}

/** Every use case on a persistence, with the world held still: a clock that stands, chance in sequence, mail as JSON. */
export interface TestService {
  readonly council: Council;
  readonly ports: Ports;
  readonly useCases: UseCases;
  readonly bankHolidays: BankHolidayUseCases;
  readonly clock: FixedClock;
  readonly transport: KeptTransport;
  readonly log: KeptLog;
}

export const people = {
  ada: member(),
  ben: member({ id: 'member-ben', name: 'Councillor Ben Ames', email: 'ben@members.example' }),
  cyd: member({ id: 'member-cyd', name: 'Councillor Cyd Yeo', email: 'cyd@members.example', role: 'Mayor' }),
  oscar: officer(),
  olive: officer({ id: olive, name: 'Olive Lane', email: 'olive@office.example' }),
  clerk: clerk(),
} satisfies Readonly<Record<string, Person>>;

export function actor(person: Person): Actor {
  return { kind: 'person', person };
}

/** Monday 11 May 2026, as the office opens; the council is loaded and its people are in. */
export async function serviceOn(persistence: Persistence, overrides: Partial<Omit<Ports, 'councils'> & Pick<BankHolidayPorts, 'bankHolidaySource'>> = {}, of: Partial<Council> = {}): Promise<TestService> {
  const council = councilOf(of);
  const [clock, transport, log] = [new FixedClock(at('Mon 2026-05-11 09:00')), new KeptTransport(), new KeptLog()];
  const councils = new FileCouncilBook([council]);
  const ports: Ports & BankHolidayPorts = {
    ...persistence,
    ...{ councils, clock, transport, log, chance: new SequentialChance(), fingerprint: new Sha256() },
    ...{ reader: new PlainReader(), contents: new MailparserContents(), tables: new SpreadsheetTables(), senderCheck: new ToldSenderCheck(), writer: new PlainWriter(), leaseSeconds: 300, pages: 'https://enquiries.example.org' },
    ...{ bankHolidays: council.calendar.facts.bankHolidays, bankHolidaySource: null },
    painter: new PlainPainter(),
    ...overrides,
    councils,
  };
  const useCases = useCasesOn(ports);
  const bankHolidays = bankHolidayUseCasesOn(ports, useCases);
  await bankHolidays.bankHolidaysInUse.renew();
  await useCases.loadCouncils.run();
  await persistence.unitOfWork.run(council.slug, async (stores) => {
    for (const person of Object.values(people)) await stores.people.add({ ...person, council: council.slug });
  });
  return { council, ports, useCases, bankHolidays, clock, transport, log };
}

/** Puts the clock there, and says when that is. */
export function later({ clock }: Pick<TestService, 'clock'>, text: string): Instant {
  clock.set(at(text));
  return clock.now();
}
