import { type EnquiryPage, type ListRequest } from '../../../src/application/enquiry/list-enquiries.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { Acting, commands, verbs } from './acting.js';

/** HR-0001 of Ada, Oscar's, promised; HR-0002 of Ada and Ben; HR-0003 of Cyd, answered; HR-0004 of Cyd. */
async function four(): Promise<Acting> {
  const one = new Acting(await serviceOn(memoryPersistence()));
  later(one.service, 'Tue 2026-05-12 10:00');
  await one.log({ subject: 'first' });
  await one.log({ subject: 'second', members: [people.ada.id, people.ben.id], receivedAt: at('Mon 2026-05-11 10:00') });
  await one.log({ subject: 'third', members: [people.cyd.id] });
  await one.log({ subject: 'fourth', members: [people.cyd.id] });
  await one.act(verbs.assign, commands.assign);
  await one.act(verbs.acknowledge, commands.acknowledge);
  await one.act(verbs.answer, commands.answer, { reference: 'HR-0003' });
  return one;
}

async function list({ service }: Acting, differing: Partial<ListRequest> = {}): Promise<EnquiryPage> {
  const everything = { actor: actor(people.clerk), council: service.council, status: null, overdue: false, after: null, limit: 10 };
  const page = await service.useCases.listEnquiries.run({ ...everything, ...differing });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
}

const subjects = ({ lines }: EnquiryPage): readonly string[] => lines.map(({ subject }) => subject);

describe('the list of enquiries', () => {
  it('is all of the council’s for the clerk, in due order', async () => {
    const page = await list(await four());
    expect(subjects(page)).toEqual(['second', 'fourth', 'first', 'third']);
    expect(page.next).toBeNull();
  });

  it.each<[who: keyof typeof people, seen: readonly string[]]>([
    ['ada', ['second', 'first']],
    ['ben', ['second']],
    ['cyd', ['fourth', 'third']],
    ['oscar', ['first']],
    ['olive', []],
  ])('is what %s takes part in', async (who, seen) => {
    expect(subjects(await list(await four(), { actor: actor(people[who]) }))).toEqual(seen);
  });

  it('is walked page by page', async () => {
    const one = await four();
    const first = await list(one, { limit: 3 });
    expect([subjects(first), first.next]).toEqual([['second', 'fourth', 'first'], { dueOn: day('Wed 2026-05-20'), senderVerified: true, id: first.lines[2]?.id }]);
    const second = await list(one, { limit: 3, after: first.next });
    expect([subjects(second), second.next]).toEqual([['third'], null]);
    expect((await list(one, { limit: 4 })).next).toBeNull();
  });

  it.each<[now: string, overdue: readonly string[]]>([
    ['Wed 2026-05-13 23:59', []],
    ['Thu 2026-05-14 00:00', ['second']],
    ['Thu 2026-05-14 23:59', ['second']],
    ['Fri 2026-05-15 00:00', ['second', 'fourth']],
  ])('says what is overdue by the council’s own day: %s', async (now, overdue) => {
    const one = await four();
    later(one.service, now);
    const page = await list(one, { overdue: true });
    expect(subjects(page)).toEqual(overdue);
    expect(page.today).toBe(now.split(' ')[1]);
  });

  it('has one status where one is asked for', async () => {
    expect(subjects(await list(await four(), { status: 'acknowledged' }))).toEqual(['first']);
  });

  it('is refused to people of another council', async () => {
    const { service } = await four();
    const stranger = actor({ ...people.clerk, council: 'ware' });
    const page = await service.useCases.listEnquiries.run({ actor: stranger, council: service.council, status: null, overdue: false, after: null, limit: 1 });
    expect(page).toEqual({ ok: false, refusal: { code: 'not-allowed', act: 'enquiry.list', hidden: true } });
  });
});

describe('one enquiry', () => {
  const read = ({ useCases, council }: TestService, who: keyof typeof people, reference = 'HR-0001') =>
    useCases.readEnquiry.run(actor(people[who]), council, reference);

  it('says what is owed, how it stands now, why, and under which clause', async () => {
    const { service } = await four();
    later(service, 'Thu 2026-05-21 00:00');
    const detail = await read(service, 'clerk');
    if (!detail.ok) throw new Error(detail.refusal.code);
    expect(detail.value.obligations.map(({ state, words }) => ({ state, ...words }))).toEqual([
      {
        state: 'met',
        what: 'an answer, or an acknowledgement with a timescale for one',
        due: 'by Thursday 14 May 2026',
        why: expect.stringContaining('Day 1 Wednesday 13, day 2 Thursday 14 May.') as string,
        under: 'Houghton Regis Town Council, Member/officer protocol, clause 10.2',
      },
      {
        state: 'missed-and-open',
        what: 'the answer that was promised',
        due: 'by Wednesday 20 May 2026',
        why: 'Promised for Wednesday 20 May 2026.',
        under: 'Houghton Regis Town Council, Member/officer protocol, clause 10.2',
      },
    ]);
    expect([...detail.value.people.keys()].toSorted()).toEqual([people.ada.id, people.clerk.id, people.oscar.id].toSorted());
    expect(detail.value).toMatchObject({ asOf: at('Thu 2026-05-21 00:00'), state: { status: 'acknowledged', assignedTo: people.oscar.id } });
  });

  it.each<[who: keyof typeof people, reference: string, found: string]>([
    ['ada', 'HR-0001', 'found'],
    ['oscar', 'HR-0001', 'found'],
    ['ben', 'HR-0002', 'found'],
    ['ben', 'HR-0001', 'hidden'],
    ['cyd', 'HR-0001', 'hidden'],
    ['olive', 'HR-0001', 'hidden'],
    ['oscar', 'HR-0002', 'hidden'],
    ['clerk', 'HR-0009', 'no-such-enquiry'],
  ])('as %s asks for %s: %s', async (who, reference, found) => {
    const { service } = await four();
    const detail = await read(service, who, reference);
    const refusal = detail.ok ? null : detail.refusal;
    expect(detail.ok ? 'found' : refusal?.code === 'not-allowed' && refusal.hidden ? 'hidden' : refusal?.code).toBe(found);
  });
});
