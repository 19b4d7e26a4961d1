import { type Letter } from '../../../src/application/outbox/letter.js';
import { officeUnattended } from '../../../src/application/outbox/letters/office-unattended.js';
import { undelivered } from '../../../src/application/outbox/letters/undelivered.js';
import { type OwedOnEnquiry } from '../../../src/application/ports/reminder-store.js';
import { writtenBack } from '../../adapters/mail-out/written-back.js';
import { clerk } from '../../support/builders.js';
import { people, serviceOn } from '../../support/builders-service.js';
import { council } from '../../support/councils.js';
import { at, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Office } from '../jobs/office.js';

const long = 'S'.repeat(998);
const noon = at('Wed 2026-11-25 12:00');

/** Bytes: the smallest mailboxes take mails of ten million. */
const mostBytes = 1_000_000;

/** One enquiry is asked; from then on it is there 5,000 times, each with a subject as long as one may be. */
async function floodedOffice(isVerified: (index: number) => boolean = () => true): Promise<Office> {
  const { unitOfWork, ...ports } = memoryPersistence();
  // What is made up is in no enquiry: it would be dropped as settled, and be told anew.
  ports.outboxQueue.claim = () => Promise.resolve([]);
  const run: typeof unitOfWork.run = (slug, work) =>
    unitOfWork.run(slug, (stores) => {
      const { reminders } = stores;
      const openDueBy = async (on: Parameters<typeof reminders.openDueBy>[0]) => (await reminders.openDueBy(on)).flatMap((one) => Array.from({ length: 5000 }, (_, index) => ({ ...copyOf(one, index), senderVerified: isVerified(index) })));
      return work({ ...stores, reminders: { openDueBy, openUntold: (standing) => reminders.openUntold(standing), openAskedBy: (on) => reminders.openAskedBy(on), recordNew: (entries) => reminders.recordNew(entries), forget: (...of) => reminders.forget(...of) } });
    });
  return new Office(await serviceOn({ ...ports, unitOfWork: { ...unitOfWork, run } }));
}

function copyOf(one: OwedOnEnquiry, index: number): OwedOnEnquiry {
  return { ...one, enquiry: String(index), reference: `HR-${String(index).padStart(4, '0')}`, subject: long };
}

/** As they are written: none of them goes. */
function remindersOf({ service: { ports } }: Office): readonly Letter[] {
  const letters: Letter[] = [];
  const write = ports.writer.write.bind(ports.writer);
  ports.writer.write = (some) => {
    letters.push(...some.filter(({ kind }) => kind === 'reminders'));
    return write(some);
  };
  return letters;
}

function firstAndLast({ view: { owing = [] } }: Letter): readonly (string | undefined)[] {
  return [owing[0]?.title.slice(0, 7), owing.at(-1)?.title.slice(0, 7)];
}

async function sizeOf(letter: Letter): Promise<number> {
  return (await writtenBack(letter)).mail.mime.byteLength;
}

describe('5,000 that fall due on one day', () => {
  it('are a mail of a hundred lines that says how many more there are, and where; the next hundred come the next morning', async () => {
    const office = await floodedOffice();
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    const letters = remindersOf(office);
    await office.minute('Wed 2026-11-25 09:00');
    const [letter] = letters;
    if (letter === undefined) throw new Error('Nobody was reminded.');
    expect(letter.subject).toBe('Due to councillors: 100 due today, and 4,900 more');
    expect(letter.view.owing).toHaveLength(100);
    expect(letter.view.owing?.[0]?.title).toBe(`HR-0000: ${'S'.repeat(120)} […]`);
    expect(letter.view.next.slice(0, 2)).toEqual([
      'And 4,900 more are due, less urgent than these or from senders who are not verified: what you were not told of comes with the mails of the next mornings, 100 in each, and all stand in the list of enquiries.',
      { words: 'The list of enquiries', href: 'https://enquiries.example.org/councils/houghton-regis' },
    ]);
    expect(await sizeOf(letter)).toBeLessThan(mostBytes);
    for (const when of ['Thu 2026-11-26 09:00', 'Fri 2026-11-27 09:00']) await office.minute(when);
    expect(letters.map(firstAndLast)).toEqual([['HR-0000', 'HR-0099'], ['HR-0000', 'HR-0099'], ['HR-0100', 'HR-0199']]);
  });
});

describe('5,000 of which all but the last three came from senders who are not verified', () => {
  it('push none of those three out of the mail, nor out of their place', async () => {
    const office = await floodedOffice((index) => index >= 4997);
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    const letters = remindersOf(office);
    await office.minute('Wed 2026-11-25 09:00');
    expect(letters[0]?.view.owing?.slice(0, 4).map(({ title }) => title.slice(0, 7))).toEqual(['HR-4997', 'HR-4998', 'HR-4999', 'HR-0000']);
    expect(letters[0]?.view.owing).toHaveLength(100);
  });
});

describe('5,000 in one mail of another kind', () => {
  it('are a hundred of what was not delivered, and how many more', async () => {
    const mail = { id: 'one', kind: 'receipt', to: `${'a'.repeat(300)}@x.example`, subject: long, queuedAt: noon, trouble: 'failed', lastAnswer: long, goodUntil: null, mayHaveArrived: false, bounceProven: false } as const;
    const letter = undelivered(clerk(), council(), { mails: Array.from({ length: 5000 }, () => mail), period: '2026-11-25T12', at: noon, loopMark: 'mark', inPlaceOfClerk: false });
    expect([letter.subject, letter.view.owing?.length, letter.view.next[0]]).toEqual([
      '5,000 messages have not been delivered',
      100,
      'And 4,900 more: all are on the page “Needs attention” until somebody takes care of them.',
    ]);
    expect(await sizeOf(letter)).toBeLessThan(mostBytes);
  });

  it('are a hundred of what one councillor waits for, and how many more', async () => {
    const waiting = { member: people.ada.id, enquiry: 'one', threadToken: 'token', reference: 'HR-0001', subject: long, dueOn: null };
    const state = { id: 'one', startedAt: noon, startedBy: { kind: 'operator' }, until: day('Fri 2026-11-27'), endedAt: null, closure: null } as const;
    const letter = officeUnattended(people.ada, Array.from({ length: 5000 }, () => waiting), { council: council(), state, loopMark: 'mark', at: noon });
    expect([letter.view.owing?.length, letter.view.next[0]]).toEqual([100, 'And 4,900 more that you asked.']);
    expect(await sizeOf(letter)).toBeLessThan(mostBytes);
  });
});
