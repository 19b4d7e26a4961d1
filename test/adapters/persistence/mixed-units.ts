import { type InboxMessage } from '../../../src/application/ports/inbox-store.js';
import { type Stores, type UnitOfWork } from '../../../src/application/ports/unit-of-work.js';
import { enquiryState } from '../../../src/domain/enquiry/enquiry.js';
import { clerk, member, termsOf } from '../../support/builders.js';
import { dice, SequentialChance } from '../../support/builders-chance.js';
import { council as councilOf } from '../../support/councils.js';
import { ada, contacted, received, receipted } from '../../support/facts.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';

const terms = termsOf();
const noon = '2026-05-12T11:00:00.000Z' as Instant;

/** One unit of work: its steps, the rows that it leaves when all is done, and after how many steps it fails. */
export interface MixedUnit {
  readonly council: string;
  readonly steps: readonly ((stores: Stores) => Promise<void>)[];
  /** "table:id" of each row. */
  readonly rows: readonly string[];
  /** null: it succeeds. */
  readonly failsAfter: number | null;
}

export class OnPurpose extends Error {}

/** Councils with their versions, a clerk, and one enquiry to act on. */
export async function prepare(unitOfWork: UnitOfWork, councils: readonly string[]): Promise<void> {
  const chance = new SequentialChance(1);
  const { protocol, calendar } = councilOf();
  for (const council of councils) {
    await unitOfWork.run(council, async (stores) => {
      await stores.versions.protocols.add({ id: 'protocol-1', contentHash: 'p', inForceFrom: noon, content: protocol });
      await stores.versions.calendars.add({ id: 'calendar-1', contentHash: 'c', inForceFrom: noon, content: calendar });
      await stores.people.add(member({ council }));
      await stores.people.add(clerk({ council }));
      await open(stores, chance);
      await stores.inbox.add(arrived(chance.id(), 'taken', null), Buffer.from('raw'));
    });
  }
}

/** So many units of all sorts, in an order that the seed decides; a third of them fail, each after so many steps. */
export function mixedUnits(count: number, series: number, councils: readonly string[]): readonly MixedUnit[] {
  const [chance, below] = [new SequentialChance(series), dice(series)];
  const kinds = [byMail, logged, acted, person];
  return Array.from({ length: count }, (_, index) => {
    const council = councils[below(councils.length)] ?? '';
    const made = (kinds[below(kinds.length)] ?? logged)(chance, council);
    return { council, ...made, failsAfter: index % 3 === 0 ? below(made.steps.length + 1) : null };
  });
}

/** Settles with the rows that were promised; rejects when it failed. */
export async function perform(unitOfWork: UnitOfWork, { council, steps, rows, failsAfter }: MixedUnit): Promise<readonly string[]> {
  await unitOfWork.run(council, async (stores) => {
    for (const [index, step] of steps.entries()) {
      if (index === failsAfter) await fail(stores, index);
      await step(stores);
    }
    if (failsAfter === steps.length) throw new OnPurpose();
  });
  return rows;
}

/** By a throw of ours, by a row that is refused at once, or by one that is refused when the rows are written. */
async function fail({ people, inbox }: Stores, point: number): Promise<void> {
  if (point % 3 === 0) throw new OnPurpose();
  if (point % 3 === 1) await people.add(member({ id: 'another-ada' }));
  await inbox.add(arrived(`doomed-${point}`, 'taken', null), null);
}

function arrived(id: string, dedupeKey: string, enquiry: string | null): InboxMessage {
  return {
    ...{ id, mailbox: 'enquiries@x.example', dedupeKey, duplicateOf: null, messageId: null, contentHash: '' },
    ...{ receivedAt: noon, from: 'ada@members.example', subject: 'The bench', bytes: 3, state: 'enquiry', reason: 'from-a-member' },
    ...{ detail: '', attachments: [], senderVerified: true, sameIdOtherContent: false, enquiry },
  };
}

type Made = Pick<MixedUnit, 'steps' | 'rows'>;

async function open(stores: Stores, chance: SequentialChance, id = chance.id(), facts = [chance.id(), chance.id()]): Promise<void> {
  const [asked = '', receipt = ''] = facts;
  const blank = await stores.enquiries.open({ id, threadToken: chance.token(), subject: 'The bench' }, 'HR', noon);
  const recorded = [received(noon, {}, { id: asked, words: { text: `Asked in ${asked}` } }), receipted(noon, { id: receipt })];
  await stores.enquiries.record(blank, recorded, enquiryState(recorded, terms));
}

function byMail(chance: SequentialChance): Made {
  const [enquiry, message, letter, asked, receipt] = [chance.id(), chance.id(), chance.id(), chance.id(), chance.id()];
  const mime = Buffer.from(letter);
  return {
    rows: [`enquiry:${enquiry}`, `timeline_entry:${asked}`, `timeline_entry:${receipt}`, `inbox_message:${message}`, `outbox_message:${letter}`],
    steps: [
      (stores) => open(stores, chance, enquiry, [asked, receipt]),
      ({ inbox }) => inbox.add(arrived(message, message, enquiry), mime),
      ({ outbox }) => {
        const mail = { messageId: `${letter}@x.example`, from: 'a@x.example', to: 'b@x.example', subject: 'Received', mime };
        outbox.queue({ id: letter, key: `receipt:${enquiry}`, kind: 'receipt', enquiry, queuedAt: noon, goodUntil: null, mail });
        return Promise.resolve();
      },
    ],
  };
}

function logged(chance: SequentialChance): Made {
  const [enquiry, asked, receipt, key] = [chance.id(), chance.id(), chance.id(), chance.id()];
  return {
    rows: [`enquiry:${enquiry}`, `timeline_entry:${asked}`, `timeline_entry:${receipt}`, `idempotency_key:${key}`],
    steps: [
      (stores) => open(stores, chance, enquiry, [asked, receipt]),
      ({ idempotency }) => idempotency.keep({ actor: ada, key, requestHash: 'h', answer: enquiry, doneAt: noon }),
    ],
  };
}

function acted(chance: SequentialChance): Made {
  const [contact, key] = [chance.id(), chance.id()];
  return {
    rows: [`timeline_entry:${contact}`, `idempotency_key:${key}`],
    steps: [
      async ({ enquiries }) => {
        const stored = await enquiries.byReference('HR-0001');
        if (stored === null) throw new Error('The first enquiry is there.');
        const fact = contacted(noon, { id: contact, words: { text: `Said in ${contact}` } });
        await enquiries.record(stored, [fact], enquiryState([...stored.facts, fact], terms));
      },
      ({ idempotency }) => idempotency.keep({ actor: ada, key, requestHash: 'h', answer: contact, doneAt: noon }),
    ],
  };
}

function person(chance: SequentialChance, council: string): Made {
  const [id, token] = [chance.id(), chance.id()];
  return {
    rows: [`person:${id}`, `api_token:${token}`],
    steps: [
      ({ people }) => people.add(member({ id, council, email: `${id}@members.example` })),
      ({ people }) => people.addToken({ id: token, person: id, hash: chance.token(), createdAt: noon }),
    ],
  };
}
