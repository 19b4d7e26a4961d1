import { type Persistence } from '../../src/adapters/persistence/persistence.js';
import { type StoredEnquiry } from '../../src/application/ports/enquiry-store.js';
import { type InboxMessage } from '../../src/application/ports/inbox-store.js';
import { type QueuedMail } from '../../src/application/ports/outbox-store.js';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { type CouncilSlug } from '../../src/domain/council/council.js';
import { enquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { clerk, member, officer, termsOf } from '../support/builders.js';
import { SequentialChance } from '../support/builders-chance.js';
import { council as councilOf } from '../support/councils.js';
import { at, received } from '../support/facts.js';

export const chance = new SequentialChance();
export const noon = at('Tue 2026-05-12 12:00');
const terms = termsOf();

/** A council with its versions, two members, an officer and a clerk. */
export async function newCouncil({ unitOfWork }: Pick<Persistence, 'unitOfWork'>, slug = `council-${chance.id()}`): Promise<CouncilSlug> {
  await unitOfWork.run(slug, (stores) => seed(stores, slug));
  return slug;
}

export async function seed({ versions, people }: Stores, council: CouncilSlug): Promise<void> {
  const { protocol, calendar } = councilOf();
  await versions.protocols.add({ id: 'protocol-1', contentHash: 'p1', inForceFrom: noon, content: protocol });
  await versions.calendars.add({ id: 'calendar-1', contentHash: 'c1', inForceFrom: noon, content: calendar });
  await people.add(member({ council }));
  await people.add(member({ council, id: 'member-ben', name: 'Councillor Ben Ames', email: 'ben@members.example' }));
  await people.add(officer({ council }));
  await people.add(clerk({ council }));
}

/** Opens an enquiry and records its facts; a plain receipt where none are given. */
export async function open({ enquiries }: Pick<Stores, 'enquiries'>, facts: readonly Fact[] = [asked()], subject = 'The bench'): Promise<StoredEnquiry> {
  const blank = { id: chance.id(), threadToken: chance.token(), subject };
  return record({ enquiries }, await enquiries.open(blank, 'HR', noon), facts);
}

export function asked(when = noon, differing: Parameters<typeof received>[1] = {}): Fact {
  return received(when, differing, { id: chance.id() });
}

export function record({ enquiries }: Pick<Stores, 'enquiries'>, enquiry: StoredEnquiry, facts: readonly Fact[]): Promise<StoredEnquiry> {
  return enquiries.record(enquiry, facts, enquiryState([...enquiry.facts, ...facts], terms));
}

export function message(overrides: Partial<InboxMessage> = {}): InboxMessage {
  const id = chance.id();
  return {
    ...{ id, mailbox: 'enquiries@houghton-regis.example', dedupeKey: `key-${id}`, duplicateOf: null },
    ...{ messageId: `${id}@members.example`, contentHash: `hash-${id}`, receivedAt: noon },
    ...{ from: 'ada@members.example', subject: 'The bench', bytes: 3, attachments: [], state: 'needs-attention', reason: 'stranger' },
    ...{ detail: '', senderVerified: true, sameIdOtherContent: false, enquiry: null },
    ...overrides,
  };
}

export function mail(overrides: Partial<QueuedMail> = {}, messageId = `${chance.id()}@houghton-regis.example`): QueuedMail {
  const id = chance.id();
  return {
    ...{ id, key: `mail-${id}`, kind: 'receipt', enquiry: null, queuedAt: noon, goodUntil: null },
    mail: {
      ...{ messageId, from: 'enquiries@houghton-regis.example', to: 'ada@members.example', subject: 'Received' },
      mime: Buffer.from(`Message-ID: <${messageId}>\r\n\r\nGrüße\r\n`),
    },
    ...overrides,
  };
}
