import { Journey } from './journey.js';

const [ada, mayor] = ['ada.hill@houghton-regis.example', 'mayor@houghton-regis.example'];
const [parks, finance, clerk] = ['parks@houghton-regis.example', 'finance@houghton-regis.example', 'clerk@houghton-regis.example'];
const allotments = 'allotments@houghton-regis.example';

/** What people are reminded of, who is reminded while somebody is away, and what is said while nobody is there. */
describe('reminding, through real doors', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', 'houghton-regis', 'Mon 2026-06-01 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
      { kind: 'member', name: 'Cllr May Orr', email: mayor, role: 'Mayor' },
      { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
      { kind: 'officer', name: 'Fay Finn', email: finance, role: 'Officer' },
      { kind: 'officer', name: 'Al Lott', email: allotments, role: 'Officer', days: 'Tue Thu' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  const statesOf = async (reference: string) => {
    const { body } = await journey.get<{ obligations: { state: string }[] }>(clerk, `enquiries/${reference}`);
    return body.obligations.map(({ state }) => state);
  };

  const factsOf = async (reference: string) => {
    const { body } = await journey.get<{ facts: { kind: string }[] }>(clerk, `enquiries/${reference}`);
    return body.facts.map(({ kind }) => kind);
  };

  it('10.5: a councillor who said nothing is reminded once, on the day, and answers the reminder itself', async () => {
    await journey.mail(ada, 'Street light', 'The light is out.');
    await journey.until(async () => (await journey.get(clerk, 'enquiries/HR-0001')).status === 200);
    await journey.post(clerk, 'enquiries/HR-0001/assignments', { officer: await journey.idOf(parks) });
    await journey.post(parks, 'enquiries/HR-0001/requests', { text: 'Which number is on the post?' });
    await journey.on('Wed 2026-06-03 09:30');
    const reminder = await journey.mailTo(ada, 'A question still open: Street light');
    expect(reminder).toContain('If you can, please answer by Wednesday 3 June 2026');
    expect(reminder).toContain('Which number is on the post?');
    await journey.answer(ada, 'A question still open: Street light', 'Number 14.');
    await journey.until(async () => (await statesOf('HR-0001'))[1] === 'answered', 'the answer');
    await journey.on('Thu 2026-06-04 09:30');
    expect(journey.mailsTo(ada).filter((mail) => mail.includes('A question still open'))).toHaveLength(1);
  });

  it('while an officer is away, whoever stands in has their reminders', async () => {
    await journey.post(parks, `people/${await journey.idOf(parks, clerk)}/absences`, { from: '2026-06-05', until: '2026-06-12', deputy: await journey.idOf(finance, clerk) });
    await journey.mailTo(clerk, 'Pat Park is away, and Fay Finn stands in');
    await journey.on('Mon 2026-06-08 09:30');
    expect(await journey.mailTo(finance, 'Due to councillors: 1 overdue')).toContain('Assigned to Pat Park, who is away until Friday 12 June 2026.');
  });

  it('the Mayor says that nobody attends the office, and sees nothing by it; who waits is told once, and what they answer is put with their enquiry', async () => {
    expect(await journey.post(mayor, 'unattended', { until: '2026-06-12' })).toEqual({ until: '2026-06-12' });
    expect((await journey.get(mayor, 'enquiries/HR-0001')).status).toBe(404);
    expect(await journey.mailTo(ada, 'Nobody attends the office until Friday 12 June 2026')).toContain('HR-0001: Street light');
    await journey.answer(ada, 'Nobody attends the office until Friday 12 June 2026', 'It is dark as early as four.');
    await journey.until(async () => (await factsOf('HR-0001')).at(-1) === 'appended', 'what Ada added');
    expect((await journey.get(clerk, 'enquiries/HR-0002')).status).toBe(404);
    const before = journey.mailsTo(finance).length;
    await journey.on('Wed 2026-06-10 09:30');
    expect(journey.mailsTo(ada).filter((mail) => mail.includes('Nobody attends the office'))).toHaveLength(1);
    expect(journey.mailsTo(finance)).toHaveLength(before);
    expect(await journey.post(clerk, 'unattended/ends', {})).toEqual({ ended: true });
  });

  it('whoever works on Tuesday and Thursday is reminded on the Thursday of what falls due on the Friday, which stays the day', async () => {
    await journey.mail(ada, 'Allotment gate', 'The gate sticks.');
    await journey.mailTo(ada, '[HR-0002]');
    await journey.post(clerk, 'enquiries/HR-0002/assignments', { officer: await journey.idOf(allotments, clerk) });
    await journey.on('Thu 2026-06-11 09:30');
    expect(await journey.mailTo(allotments, 'Due to councillors: 1 due tomorrow')).toContain('Due tomorrow, Friday 12 June 2026');
    await journey.on('Fri 2026-06-12 09:30');
    await journey.on('Mon 2026-06-15 09:30');
    await journey.mailTo(clerk, 'Due to councillors', (mail) => mail.includes('Allotment gate'));
    expect(journey.mailsTo(allotments).filter((mail) => mail.includes('Due to councillors'))).toHaveLength(1);
    await journey.on('Tue 2026-06-16 09:30');
    expect(await journey.mailTo(allotments, 'Due to councillors: 1 overdue')).toContain('Overdue by 2 working days (it was due on Friday 12 June 2026)');
  });
});
