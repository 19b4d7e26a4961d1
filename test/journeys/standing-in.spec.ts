import { Journey } from './journey.js';

const ada = 'ada.hill@houghton-regis.example';
const [parks, finance, clerk] = ['parks@houghton-regis.example', 'finance@houghton-regis.example', 'clerk@houghton-regis.example'];

/** An officer goes away, and whoever stands in answers the councillor from mail alone. */
describe('standing in by mail, through real doors', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin('sqlite', 'houghton-regis', 'Mon 2026-06-01 10:00', [
      { kind: 'member', name: 'Cllr Ada Hill', email: ada, role: 'Member' },
      { kind: 'officer', name: 'Pat Park', email: parks, role: 'Officer' },
      { kind: 'officer', name: 'Fay Finn', email: finance, role: 'Officer' },
      { kind: 'officer', name: 'Jo Clark', email: clerk, role: 'Clerk' },
    ]);
    await journey.mail(ada, 'Street light', 'The light is out.');
    await journey.mailTo(ada, '[HR-0001]');
    await journey.post(clerk, 'enquiries/HR-0001/assignments', { officer: await journey.idOf(parks, clerk) });
    await journey.answer(parks, '[HR-0001] Assigned to you: Street light', 'ACK 19 June\nI have asked the contractor.');
    await journey.mailTo(ada, 'I have asked the contractor.');
    await journey.post(parks, `people/${await journey.idOf(parks, clerk)}/absences`, { from: '2026-06-02', until: '2026-06-05', deputy: await journey.idOf(finance, clerk) });
  });
  afterAll(() => journey.end());

  const wroteAgain = (reader: string) => journey.mailsTo(reader).filter((mail) => mail.includes('wrote again')).length;

  it('what is open is told on the first morning, and is answered at the address that stands with it', async () => {
    await journey.on('Tue 2026-06-02 09:30');
    const told = await journey.mailTo(finance, 'Due to councillors: 1 open while Pat Park is away');
    expect(told).toContain('Next: write ANSWER and your answer, or ACK, a new day and why, here:');
    const [, address = ''] = /Mail about HR-0001: (\S+@\S+)/.exec(told) ?? [];
    await journey.mail(finance, '[HR-0001]', 'ANSWER\nThe lamp was changed this morning.', address);
    const answer = await journey.mailTo(ada, 'The lamp was changed this morning.');
    expect(answer).toContain('Fay Finn');
    const { body } = await journey.get<{ status: string; assignedTo: { name: string } }>(clerk, 'enquiries/HR-0001');
    expect(body).toMatchObject({ status: 'answered', assignedTo: { name: 'Pat Park' } });
  });

  it('what the councillor adds goes to whoever stands in, and after the absence to the officer', async () => {
    await journey.answer(ada, 'The lamp was changed this morning.', 'It flickers at night now.');
    await journey.mailTo(finance, 'wrote again', (mail) => mail.includes('It flickers at night now.'));
    expect(wroteAgain(parks)).toBe(0);
    await journey.on('Mon 2026-06-08 09:30');
    await journey.answer(ada, 'The lamp was changed this morning.', 'And the next one is out.');
    await journey.mailTo(parks, 'wrote again', (mail) => mail.includes('And the next one is out.'));
    expect([wroteAgain(finance), wroteAgain(parks)]).toEqual([1, 1]);
  });
});
