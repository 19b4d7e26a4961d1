import { type EnquiryLine, type EnquiryQuery, type InboxCursor, type InboxLine } from '../../src/application/ports/read-models.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { attachmentLabel } from '../support/builders-mail.js';
import { acknowledged, ada, answered, assigned, at, closed, converted, day, flagged, flagLifted, oscar } from '../support/facts.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, chance, message, newCouncil, noon, open } from './seeds.js';

const later = at('Wed 2026-05-13 15:30');
/** After every id. */
const lastId = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const textOf = (raw: Uint8Array | null): string | null => (raw === null ? null : Buffer.from(raw).toString());
const id = (): { readonly id: string } => ({ id: chance.id() });

describe.each(implementations)("the council's list on %s", (implementation) => {
  const ports = persistenceForAll(implementation);
  const everything = { status: null, dueBefore: null, party: null, after: null, limit: 100 } as const;

  /** One enquiry for each history, named by its subject. */
  const listed = async (histories: Readonly<Record<string, readonly Fact[]>>) => {
    const council = await newCouncil(ports());
    await ports().unitOfWork.run(council, async (stores) => {
      for (const [subject, facts] of Object.entries(histories)) await open(stores, facts, subject);
    });
    const list = (query: Partial<EnquiryQuery> = {}): Promise<readonly EnquiryLine[]> => ports().enquiries.list({ ...everything, council, ...query });
    const subjects = async (query: Partial<EnquiryQuery> = {}): Promise<readonly string[]> => (await list(query)).map(({ subject }) => subject);
    return { council, list, subjects };
  };

  const histories = {
    'due Friday 22': [asked(at('Wed 2026-05-20 10:00')), assigned(later, oscar, id()), flagged(later, 'It is.', id())],
    'nothing due': [asked(), answered(later, id()), flagged(later, 'It is.', id())],
    'due Thursday 14': [asked(noon, { members: ['member-ben', ada] }), flagged(later, 'It is.', id()), flagLifted(minutesAfter(later, 1), id())],
    withdrawn: [asked(), closed(later, 'withdrawn', id())],
    'promised for Monday 18': [asked(), acknowledged(later, day('Mon 2026-05-18'), id())],
    'due Friday 15': [asked(at('Tue 2026-05-12 17:00'), { members: ['member-ben'] })],
  };

  it('is in due order, those with nothing due last', async () => {
    const { subjects } = await listed(histories);
    const [first, second, third, fourth, ...rest] = await subjects();
    expect([first, second, third, fourth]).toEqual(['due Thursday 14', 'due Friday 15', 'promised for Monday 18', 'due Friday 22']);
    expect(rest.toSorted()).toEqual(['nothing due', 'withdrawn']);
  });

  it('says of each what a line needs', async () => {
    const { list } = await listed({ Bench: [asked(noon, { members: ['member-ben', ada], senderVerified: false }), assigned(later, oscar, id())] });
    expect(await list()).toEqual([
      {
        id: expect.any(String) as string,
        reference: 'HR-0001',
        subject: 'Bench',
        status: 'new',
        receivedAt: noon,
        dueOn: day('Thu 2026-05-14'),
        dueUnder: 'houghton-regis/10.2',
        assignedTo: 'Oscar Reed',
        members: ['Councillor Ada Hill', 'Councillor Ben Ames'],
        senderVerified: false,
        contentious: false,
        version: 1,
      },
    ]);
  });

  it('says under which clause the next day is due, the law’s among them', async () => {
    const { list } = await listed({
      'asked under the Act': [asked(), converted(later, 'foi', id())],
      'asked about the brook': [asked(), converted(later, 'eir', id())],
      'promised before it was a request': [asked(), acknowledged(later, day('Mon 2026-05-18'), id()), converted(minutesAfter(later, 1), 'foi', id())],
      'nothing due': [asked(), answered(later, id())],
    });
    const dues = Object.fromEntries((await list()).map(({ subject, dueOn, dueUnder }) => [subject, [dueOn, dueUnder]]));
    expect(dues).toEqual({
      'asked under the Act': [day('Wed 2026-06-10'), 'law/foia-10'],
      'asked about the brook': [day('Wed 2026-06-10'), 'law/eir-5'],
      'promised before it was a request': [day('Mon 2026-05-18'), 'houghton-regis/10.2'],
      'nothing due': [null, null],
    });
  });

  it.each<[name: string, query: Partial<EnquiryQuery>, subjects: readonly string[]]>([
    ['with the status new', { status: 'new' }, ['due Friday 15', 'due Friday 22', 'due Thursday 14']],
    ['with the status acknowledged', { status: 'acknowledged' }, ['promised for Monday 18']],
    ['with the status answered', { status: 'answered' }, ['nothing due']],
    ['with the status closed', { status: 'closed' }, ['withdrawn']],
    ['with the status that none has', { status: 'waiting-for-councillor' }, []],
    ['overdue on Thursday 14', { dueBefore: day('Thu 2026-05-14') }, []],
    ['overdue on Friday 15', { dueBefore: day('Fri 2026-05-15') }, ['due Thursday 14']],
    ['overdue on Tuesday 19', { dueBefore: day('Tue 2026-05-19') }, ['due Friday 15', 'due Thursday 14', 'promised for Monday 18']],
    ['overdue and new', { dueBefore: day('Tue 2026-05-19'), status: 'new' }, ['due Friday 15', 'due Thursday 14']],
    ['of a member', { party: 'member-ben' }, ['due Friday 15', 'due Thursday 14']],
    ['of the officer who has it', { party: oscar }, ['due Friday 22']],
    ['of whoever is away, for whoever stands in', { party: 'officer-clerk', standsFor: [oscar] }, ['due Friday 22']],
    ['of somebody who takes part in none', { party: 'officer-clerk' }, []],
    ['flagged as contentious', { contentious: true }, ['due Friday 22', 'nothing due']],
    ['flagged as contentious, and answered', { contentious: true, status: 'answered' }, ['nothing due']],
    ['flagged as contentious, of the officer who has it', { contentious: true, party: oscar }, ['due Friday 22']],
    ['whether flagged or not', { contentious: false, status: 'answered' }, ['nothing due']],
    ['of a member, and overdue', { party: 'member-ben', dueBefore: day('Fri 2026-05-15') }, ['due Thursday 14']],
    ['of a member, from beyond a page', { party: 'member-ben', after: { dueOn: day('Thu 2026-05-14'), senderVerified: true, id: lastId } }, ['due Friday 15']],
  ])('%s', async (_, query, expected) => {
    const { subjects } = await listed(histories);
    expect((await subjects(query)).toSorted()).toEqual(expected);
  });

  it.each([1, 2, 3, 5, 7, 100])('walked to its end in pages of %i: each once, in one order', async (limit) => {
    const many: Record<string, readonly Fact[]> = {};
    for (let number = 0; number < 17; number += 1) {
      const receipt = asked(minutesAfter(noon, 24 * 60 * (number % 4)), { senderVerified: number % 3 > 0 });
      many[`enquiry ${number}`] = number % 5 === 0 ? [receipt, answered(receipt.at, id())] : [receipt];
    }
    const { list } = await listed(many);
    const walked: EnquiryLine[] = [];
    for (let after: EnquiryQuery['after'] = null; walked.length < 40; ) {
      const page = await list({ after, limit });
      walked.push(...page);
      expect(page.length).toBeLessThanOrEqual(limit);
      const last = page.at(-1);
      if (page.length < limit || last === undefined) break;
      after = last;
    }
    expect(walked).toEqual(await list());
    expect(new Set(walked.map((line) => line.id)).size).toBe(17);
    const places = walked.map(({ dueOn, senderVerified }) => `${dueOn ?? '~'} ${senderVerified ? 'proven' : 'unproven'}`);
    expect(places).toEqual(places.toSorted());
    expect(new Set(places).size).toBeGreaterThan(6);
  });

  it('has no page after the last', async () => {
    const { list } = await listed(histories);
    const last = (await list()).at(-1);
    expect(await list({ after: { dueOn: null, senderVerified: false, id: last?.id ?? '' } })).toEqual([]);
  });

  it('names people by id', async () => {
    const council = await newCouncil(ports());
    const people = await ports().enquiries.people(council, [ada, oscar, 'nobody']);
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Councillor Ada Hill', 'Oscar Reed']);
    expect(await ports().enquiries.people(council, [])).toEqual([]);
  });
});

describe.each(implementations)('the inbox list on %s', (implementation) => {
  const ports = persistenceForAll(implementation);

  it('has the newest first, so many at most, with what became of each', async () => {
    const council = await newCouncil(ports());
    const labels = [attachmentLabel({ name: 'plan “B”.pdf' }), attachmentLabel({ sha256: null, withheld: 'too-many', sniffed: null })];
    const [opened, waits, copy] = [message({ state: 'enquiry', reason: 'from-a-member' }), message(), message({ dedupeKey: null, state: 'duplicate', reason: 'seen-before' })];
    await ports().unitOfWork.run(council, async (stores) => {
      const enquiry = await open(stores);
      await stores.inbox.add({ ...opened, enquiry: enquiry.id, receivedAt: later }, Buffer.from('raw'));
      await stores.inbox.add({ ...waits, receivedAt: minutesAfter(later, 1), senderVerified: false, messageId: null, attachments: labels }, Buffer.from('raw'));
      await stores.inbox.add({ ...copy, receivedAt: minutesAfter(later, 2), duplicateOf: opened.id }, null);
    });
    const lines = await ports().inbox.list(council, null, 10);
    expect(lines.map(({ key, state, enquiry }) => [key, state, enquiry])).toEqual([
      [copy.id, 'duplicate', null],
      [waits.id, 'needs-attention', null],
      [opened.id, 'enquiry', 'HR-0001'],
    ]);
    expect(lines[1]).toEqual({
      ...{ key: waits.id, messageId: null, receivedAt: minutesAfter(later, 1), from: waits.from, subject: waits.subject },
      ...{ state: 'needs-attention', reason: 'stranger', senderVerified: false, senderStanding: 'registered', bytes: 3, attachments: labels, enquiry: null },
    });
    expect((await ports().inbox.list(council, null, 2)).map(({ key }) => key)).toEqual([copy.id, waits.id]);
    expect((await ports().inbox.list(council, 'needs-attention', 10)).map(({ key }) => key)).toEqual([waits.id]);
    expect(await ports().inbox.list(council, 'bounce', 10)).toEqual([]);
    expect(await ports().inbox.byKey(council, waits.id)).toEqual(lines[1]);
    expect(await ports().inbox.byKey(council, 'none')).toBeNull();
    expect(await ports().inbox.byKey('ware', waits.id)).toBeNull();
  });

  it('has of an enquiry what opened it and what was put with it, in the order in which they came', async () => {
    const council = await newCouncil(ports());
    const [opened, put, officers, waits] = [message({ state: 'enquiry', reason: 'from-a-member' }), message({ state: 'appended', reason: 'from-a-party' }), message({ state: 'appended', reason: 'officer-acted' }), message({ reason: 'reply-not-understood' })];
    const [one, other] = await ports().unitOfWork.run(council, async (stores) => {
      const [enquiry, another] = [await open(stores), await open(stores)];
      for (const [minute, each] of [waits, put, officers, opened].toReversed().entries()) await stores.inbox.add({ ...each, enquiry: enquiry.id, receivedAt: minutesAfter(later, minute % 3) }, null);
      await stores.inbox.add(message({ state: 'enquiry', reason: 'from-a-member', enquiry: another.id }), null);
      return [enquiry.id, another.id];
    });
    const lines = await ports().inbox.ofEnquiry(council, one);
    expect(lines.map(({ key }) => key)).toEqual([opened.id, officers.id, put.id]);
    expect(lines[0]).toEqual(await ports().inbox.byKey(council, opened.id));
    expect(await ports().inbox.ofEnquiry(council, other)).toHaveLength(1);
    expect(await ports().inbox.ofEnquiry('ware', one)).toEqual([]);
  });

  it('gives the bytes of a message, of a second copy those of the first, until they are removed', async () => {
    const council = await newCouncil(ports());
    const first = message();
    const copy = message({ dedupeKey: null, duplicateOf: first.id, state: 'duplicate', reason: 'seen-before' });
    await ports().unitOfWork.run(council, async ({ inbox }) => {
      await inbox.add(first, Buffer.from('raw'));
      await inbox.add(copy, null);
    });
    const raws = async (): Promise<unknown> => Promise.all([first.id, copy.id, 'none'].map(async (key) => textOf(await ports().inbox.rawOf(council, key))));
    expect(await raws()).toEqual(['raw', 'raw', null]);
    expect(await ports().inbox.rawOf('ware', first.id)).toBeNull();
    await ports().unitOfWork.run(council, ({ inbox }) => inbox.removeContent(first.id));
    expect(await raws()).toEqual([null, null, null]);
  });

  it('has of what needs attention whoever is on the council’s list first, the proven before the others, and the longest waiting first, also page by page', async () => {
    const council = await newCouncil(ports());
    const [known] = await ports().unitOfWork.run(council, ({ people }) => people.office());
    const from = (number: number): string => (number % 2 === 0 ? (known?.email ?? '') : 'sam@elsewhere.example');
    await ports().unitOfWork.run(council, async ({ inbox }) => {
      for (let number = 0; number < 8; number += 1) await inbox.add(message({ from: from(number), senderVerified: number % 4 < 2, receivedAt: minutesAfter(later, 3 - Math.floor(number / 2)) }), null);
    });
    const walked: InboxLine[] = [];
    for (let after: InboxCursor | null = null; ; ) {
      const page: readonly InboxLine[] = await ports().inbox.list(council, 'needs-attention', 1, after);
      walked.push(...page);
      after = page.at(-1) ?? null;
      if (after === null) break;
    }
    expect(walked.map(({ senderStanding, receivedAt }) => [senderStanding, receivedAt])).toEqual(
      [['proven', 1], ['proven', 3], ['registered', 0], ['registered', 2], ['stranger', 0], ['stranger', 1], ['stranger', 2], ['stranger', 3]].map(([standing, minute]) => [standing, minutesAfter(later, Number(minute))]),
    );
    expect(new Set(walked.map(({ key }) => key)).size).toBe(8);
    expect((await ports().inbox.list(council, null, 10)).map(({ receivedAt }) => receivedAt)).toEqual([3, 3, 2, 2, 1, 1, 0, 0].map((minute) => minutesAfter(later, minute)));
  });

  it('is walked page by page, where several came at one instant too', async () => {
    const council = await newCouncil(ports());
    await ports().unitOfWork.run(council, async ({ inbox }) => {
      for (let number = 0; number < 7; number += 1) await inbox.add(message({ receivedAt: minutesAfter(later, number < 5 ? 0 : number) }), null);
    });
    const all = await ports().inbox.list(council, null, 10);
    const walked: string[] = [];
    for (let after: InboxCursor | null = null; ; ) {
      const page: readonly InboxLine[] = await ports().inbox.list(council, null, 2, after);
      walked.push(...page.map(({ key }) => key));
      after = page.at(-1) ?? null;
      if (after === null) break;
    }
    expect(walked).toEqual(all.map(({ key }) => key));
  });
});
