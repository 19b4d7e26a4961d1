import { Journey } from './journey.js';

const councils = [
  ['houghton-regis', '4.3', 'HR'],
  ['great-aycliffe', '6.1', 'GA'],
  ['st-austell', '3.1', 'SA'],
  ['ware', '3.1', 'WA'],
  ['nuthurst', '3.1', 'NU'],
] as const;

interface Bulletin {
  readonly unsent: readonly { readonly title: string; readonly stage: string }[];
  readonly bulletins: readonly { readonly name: string; readonly sentTo: number }[];
}

interface Proof {
  readonly sentTo: readonly { readonly name: string; readonly state: string; readonly items: readonly string[] }[];
}

/** Each council decides how often its members hear what bears on their responsibilities: its protocol does not say. */
describe.each(councils)('the members’ bulletin of %s, through real doors', (council, printed, prefix) => {
  const [ada, ben, clerk] = ['ada.hill', 'ben.ames', 'clerk'].map((name) => `${name}@${council}.example`) as [string, string, string];
  const clause = `${council}/${printed}-information`;
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', council, 'Tue 2026-06-02 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member', ward: 'Park', chairs: 'Planning' },
      { kind: 'member', name: 'Cllr Ben Ames', email: ben, role: 'Member', ward: 'Mill' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const write = (title: string, concerns: readonly unknown[]) => journey.post<{ item: string }>(clerk, 'bulletin/items', { title, text: `${title}: see the notice board.`, concerns });
  const bulletinsTo = (reader: string) => journey.mailsTo(reader).filter((mail) => mail.includes('Subject: Bulletin, week of'));
  const listed = async () => (await journey.get<Bulletin>(clerk, 'bulletin')).body;

  it('is looked at by the clerk before any was sent, and none is sent while the council chose no rhythm', async () => {
    await write('Mill Lane is closed', [{ ward: 'Mill' }]);
    await write('New planning rules', [{ chairOf: 'Planning' }]);
    expect((await journey.tryPost<{ code: string }>(clerk, 'bulletin/items', { title: 'x', text: 'x', concerns: [{ ward: 'Hill' }] })).body).toMatchObject({ code: 'no-such-ward' });
    const preview = await journey.get(clerk, `bulletin/preview?member=${await journey.idOf(ben, clerk)}`);
    expect(preview.body).toMatchObject({ nextAt: null, parts: [{ heading: 'From the office', entries: [{ title: 'Mill Lane is closed' }] }] });
    await journey.on('Mon 2026-06-08 09:00');
    expect([(await listed()).bulletins, (await listed()).unsent.map(({ stage }) => stage)]).toEqual([[], ['waiting', 'waiting']]);
  });

  it('is sent once by the council’s own choice, to each councillor what concerns them by their responsibilities', async () => {
    await journey.edit(`bulletin: { clause: ${clause}, every: never }`, `bulletin: { clause: ${clause}, every: week, from: 2026-06-15, decision: { decidedOn: 2026-06-09, minute: "26/91" } }`);
    await journey.mail(ada, 'The footpath', 'Is it ours?');
    await journey.until(async () => (await journey.get(clerk, `enquiries/${prefix}-0001`)).status === 200);
    await journey.post(clerk, 'meetings', { title: 'Planning Committee', heldOn: '2026-06-29', papersOn: '2026-06-23' });
    await journey.on('Mon 2026-06-15 08:59');
    await journey.on('Mon 2026-06-15 09:00');
    await journey.jobs();
    const adas = await journey.mailTo(ada, 'Bulletin, week of Monday 15 June 2026');
    const bens = await journey.mailTo(ben, 'Bulletin, week of Monday 15 June 2026');
    expect(bens).toContain('You have this because you sit for the ward “Mill”.');
    expect(bens).not.toMatch(/planning|footpath|-0001/i);
    for (const words of ['New planning rules', 'you chair “Planning”', `${prefix}-0001: The footpath`, 'The office owes you', 'Monday 29 June 2026', 'Papers by Tuesday 23 June 2026']) expect(adas).toContain(words);
    expect(adas).not.toContain('Mill Lane');
    expect(adas).toMatch(/^List-Id: <bulletin\./im);
    expect(adas).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(adas).toContain('by the council’s own choice (decided Tuesday 9 June 2026, minute 26/91), not by its protocol.');
    expect(adas).toContain(`clause ${printed}, which does not say how often.`);
  });

  it('shows who was sent what, and tells nobody twice of it, whenever the service starts again', async () => {
    await journey.edit('minute: "26/91"', 'minute: "26/92"');
    await journey.on('Mon 2026-06-15 09:20');
    await journey.until(async () => (await journey.get<Proof>(clerk, 'bulletin/sent/2026-W25')).body.sentTo.every(({ state }) => state === 'sent'), 'both mails having left');
    const { body } = await journey.get<Proof>(clerk, 'bulletin/sent/2026-W25');
    expect(body.sentTo.map(({ name, items }) => [name, items.length])).toEqual([['Cllr Ada Hill', 1], ['Cllr Ben Ames', 1]]);
    await journey.on('Mon 2026-06-22 09:00');
    await journey.until(() => bulletinsTo(ada).length === 2, 'the next bulletin');
    expect(bulletinsTo(ada).at(-1)).not.toContain('New planning rules');
    expect(bulletinsTo(ben)).toHaveLength(1);
  });

  it('has an item that cannot wait sent at once, and an answer to it begins an enquiry of its reader’s own', async () => {
    const { item } = await write('Flood warning', ['every-member']);
    await journey.post(clerk, `bulletin/items/${item}/sendings`, {});
    await journey.answer(ben, 'Flood warning', 'Who has sandbags?');
    await journey.until(async () => (await journey.get(clerk, `enquiries/${prefix}-0002`)).status === 200);
    expect(await journey.mailTo(ben, 'Received: ')).toContain(`${prefix}-0002`);
    expect((await journey.tryPost(clerk, `bulletin/items/${item}/withdrawals`, {})).status).toBe(409);
  });
});
