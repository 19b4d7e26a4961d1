import { engines } from '../support/engines.js';
import { Journey } from './journey.js';

const council = 'houghton-regis';
const member = 'ada.hill@houghton-regis.example';
const officer = 'parks@houghton-regis.example';
const clerk = 'clerk@houghton-regis.example';

/** One enquiry from its mail to the digest that counts it, over the Spring bank holiday of 2026, through real doors. */
describe.each(engines)('a life, from email to digest, on %s', (engine) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin(engine, council, 'Fri 2026-05-22 17:20', [
      { kind: 'member', name: 'Cllr Ada Hill', email: member, role: 'Member' },
      { kind: 'officer', name: 'Pat Park', email: officer, role: 'Officer' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
  });
  afterAll(() => journey.end());

  it('Friday 22 May, 17:20: the mail is taken in, and its receipt says Thursday 28 May and why', async () => {
    await journey.mail(member, 'The play area gate', 'The gate does not close.');
    const receipt = await journey.mailTo(member, 'Received: The play area gate');
    expect(receipt).toContain('by Thursday 28 May 2026');
    expect(receipt).toContain('Monday 25 May is the Spring bank holiday');
    expect(receipt).toContain('after the cut-off at 17:00');
    await journey.mailTo(clerk, 'New enquiry: The play area gate');
  });

  it('Tuesday 26 May, 9:30: the clerk assigns it, and the officer is told in full', async () => {
    await journey.on('Tue 2026-05-26 09:30');
    await journey.post(clerk, 'enquiries/HR-0001/assignments', { officer: await journey.idOf(officer) });
    const told = await journey.mailTo(officer, 'Assigned to you: The play area gate');
    expect(told).toContain('The gate does not close.');
    expect(told).toContain('by Thursday 28 May 2026');
  });

  it('Wednesday 27 May, as the office opens: the officer is reminded, once, and nobody before', async () => {
    expect(reminders()).toHaveLength(0);
    await journey.on('Wed 2026-05-27 09:01');
    await journey.jobs();
    const reminder = await journey.mailTo(officer, 'HR-0001', isReminder);
    expect(reminder).toContain('28 May');
    expect(reminders()).toHaveLength(1);
  });

  it('Thursday 28 May, 15:00: it is acknowledged with a promise, which is the new date', async () => {
    await journey.on('Thu 2026-05-28 15:00');
    await journey.post(clerk, 'enquiries/HR-0001/acknowledgements', { text: 'The contractor comes next week.', promisedOn: '2026-06-05' });
    const told = await journey.mailTo(member, 'The play area gate', (mail) => mail.includes('You will have an answer by'));
    expect(told).toContain('Friday 5 June 2026');
    const { body: { obligations } } = await journey.get<{ obligations: { kind: string; state: string; dueOn: string }[] }>(clerk, 'enquiries/HR-0001');
    expect(obligations).toMatchObject([
      { kind: 'answer-or-promise', state: 'met', dueOn: '2026-05-28' },
      { kind: 'promise', state: 'open', dueOn: '2026-06-05' },
    ]);
  });

  it('Thursday 4 June: the promise is about to come due, and the officer is reminded of it', async () => {
    const before = reminders().length;
    await journey.on('Thu 2026-06-04 09:01');
    await journey.until(() => reminders().length > before);
    expect(reminders().at(-1)).toContain('5 June');
  });

  it('Friday 5 June, 16:00: it is answered, and the promise is kept', async () => {
    await journey.on('Fri 2026-06-05 16:00');
    await journey.post(clerk, 'enquiries/HR-0001/responses', { text: 'The gate was mended this morning.' });
    const answer = await journey.mailTo(member, 'The play area gate', (mail) => mail.includes('The gate was mended this morning.'));
    expect(answer).toContain('Jo Clark');
    const { body: { obligations, status } } = await journey.get<{ status: string; obligations: { state: string }[] }>(clerk, 'enquiries/HR-0001');
    expect(status).toBe('answered');
    expect(obligations.map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('Monday 8 June, as the office opens: the digest counts it, once', async () => {
    await journey.on('Mon 2026-06-08 09:01');
    await journey.jobs();
    const digest = await journey.mailTo(clerk, 'week of Monday 1 to Sunday 7 June 2026');
    expect(digest).toContain('0 received, 1 answered, all in time.');
    expect(digest).toContain('Nothing is overdue; 0 open now');
    const again = journey.mailsTo(clerk).filter((mail) => mail.includes('week of Monday 1 to Sunday 7 June 2026'));
    expect(again).toHaveLength(1);
  });

  function isReminder(mail: string): boolean {
    return /^List-Id: <reminders\./im.test(mail);
  }

  function reminders(): readonly string[] {
    return journey.mailsTo(officer).filter(isReminder);
  }
});
