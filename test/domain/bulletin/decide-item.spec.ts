import { type BulletinItem, type ItemStage, type ItemWritten, stageOf } from '../../../src/domain/bulletin/bulletin-item.js';
import { decideItem, decideSendingNow, decideWithdrawal } from '../../../src/domain/bulletin/decide-item.js';
import { member } from '../../support/builders.js';
import { ada, at, ben, day, oscar } from '../../support/facts.js';

const members = [member({ ward: 'Park', chairs: ['Planning'] }), member({ id: ben, ward: 'Mill', group: 'Orchard' })];
const today = day('Wed 2026-12-02');
const written: ItemWritten = { title: 'Road closure', text: 'Mill Lane is closed.', link: null, until: null, concerns: [{ kind: 'ward', ward: 'Park' }] };
const item: BulletinItem = { ...written, id: 'item-1', writtenAt: at('Tue 2026-12-01 10:00'), writtenBy: oscar, withdrawnAt: null, sentAt: null };
const [withdrawnAt, sentAt] = [at('Tue 2026-12-01 11:00'), at('Tue 2026-12-01 12:00')];

describe('an item that is written', () => {
  it('names whom it concerns as the list of people does, each once', () => {
    const concerns = [{ kind: 'ward', ward: 'PARK' }, { kind: 'every-member' }, { kind: 'ward', ward: ' park' }] as const;
    expect(decideItem({ ...written, concerns }, members, today)).toEqual({ ok: true, value: { ...written, concerns: [{ kind: 'ward', ward: 'Park' }, { kind: 'every-member' }] } });
  });

  it.each([
    ['the day before', 'Tue 2026-12-01', false],
    ['the day itself', 'Wed 2026-12-02', true],
    ['the day after', 'Thu 2026-12-03', true],
  ])('is of use until %s: %s', (_, until, accepted) => {
    const decided = decideItem({ ...written, until: day(until) }, members, today);
    expect(decided.ok).toBe(accepted);
    if (!decided.ok) expect(decided.refusal).toEqual({ code: 'bulletin-item-gone-by', until: '2026-12-01', today });
  });

  it.each<[name: string, concerns: ItemWritten['concerns'], refusal: object]>([
    ['nobody', [], { code: 'bulletin-item-for-nobody', named: [] }],
    ['one whom the council has and one whom it has not', [{ kind: 'every-member' }, { kind: 'ward', ward: 'Hill' }], { code: 'no-such-ward', ward: 'Hill', known: ['Mill', 'Park'] }],
  ])('is refused where it concerns %s', (_, concerns, refusal) => {
    expect(decideItem({ ...written, concerns }, members, today)).toEqual({ ok: false, refusal });
  });
});

describe('an item', () => {
  it.each<[name: string, stage: ItemStage, of: Partial<BulletinItem>]>([
    ['that says no last day', 'waiting', {}],
    ['on its last day', 'waiting', { until: today }],
    ['after its last day', 'gone-by', { until: day('Tue 2026-12-01') }],
    ['that was sent, whatever its last day', 'sent', { sentAt, until: day('Tue 2026-12-01') }],
    ['that was withdrawn, whatever its last day', 'withdrawn', { withdrawnAt, until: day('Tue 2026-12-01') }],
  ])('%s is %s', (_, stage, of) => {
    expect(stageOf({ ...item, ...of }, today)).toBe(stage);
  });

  it('is withdrawn while it waits, and once its day has gone by', () => {
    expect([decideWithdrawal(item), decideWithdrawal({ ...item, until: day('Tue 2026-12-01') })]).toEqual([{ ok: true, value: true }, { ok: true, value: true }]);
  });

  it.each([
    ['was sent', { sentAt }, { code: 'bulletin-item-sent', item: 'item-1', sentAt }],
    ['was withdrawn', { withdrawnAt }, { code: 'bulletin-item-withdrawn', item: 'item-1', withdrawnAt }],
  ])('that %s is neither withdrawn nor sent now', (_, of, refusal) => {
    expect([decideWithdrawal({ ...item, ...of }), decideSendingNow({ ...item, ...of }, members, today)]).toEqual([{ ok: false, refusal }, { ok: false, refusal }]);
  });

  it('is sent now to whom it concerns, each once', () => {
    const concerns = [{ kind: 'ward', ward: 'Park' }, { kind: 'chair', committee: 'Planning' }, { kind: 'group', group: 'Orchard' }] as const;
    expect(decideSendingNow({ ...item, concerns }, members, today)).toEqual({ ok: true, value: [ada, ben] });
  });

  it.each([
    ['of use no longer', { until: day('Tue 2026-12-01') }, { code: 'bulletin-item-gone-by', until: '2026-12-01', today }],
    ['for those who have all left', { concerns: [{ kind: 'ward', ward: 'Hill' }] } as const, { code: 'bulletin-item-for-nobody', named: ['the members for the ward “Hill”'] }],
  ])('%s is not sent now', (_, of, refusal) => {
    expect(decideSendingNow({ ...item, ...of }, members, today)).toEqual({ ok: false, refusal });
  });
});
