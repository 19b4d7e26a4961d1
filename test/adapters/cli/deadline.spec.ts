import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../../src/domain/calendar/civil-date.js';
import { buildDeadlineProgram } from '../../../src/adapters/cli/program.js';
import { Sha256 } from '../../../src/adapters/fingerprint/sha256.js';
import { loadSettings } from '../../../src/adapters/settings/load-settings.js';
import { ReckonDeadline } from '../../../src/application/calendar/reckon-deadline.js';
import { type CouncilBook } from '../../../src/application/ports/council-book.js';
import { councilsAsCounted } from '../../../src/councils-as-counted.js';
import { freshDataDirectory } from '../../support/engines.js';
import { day } from '../../support/facts.js';

const root = join(__dirname, '..', '..', '..');
const loaded = loadSettings({ root, workingDirectory: root }, { DATA_DIR: join(root, 'no', 'such', 'folder') });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
const shipped = loaded.value;

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function deadline(args: readonly string[], councils: () => Promise<CouncilBook> = () => councilsAsCounted(shipped)): Promise<Ran> {
  const written = { out: '', err: '' };
  const terminal = { out: (text: string) => void (written.out += text), err: (text: string) => void (written.err += text) };
  const ports = { reckonDeadline: new ReckonDeadline(new Sha256()), councilsAsCounted: councils, terminal };
  const code = await buildDeadlineProgram(ports).run(['deadline', ...args]);
  return { code, ...written };
}

const at = (received: string, ...more: readonly string[]): readonly string[] => ['--council', 'houghton-regis', '--received', received, ...more];

interface Reckoned {
  readonly council: string;
  readonly received: { readonly given: string; readonly instant: string; readonly earlierOfTwo: boolean };
  readonly deadlines: readonly {
    readonly owed: string | null;
    readonly under: string | null;
    readonly dueOn: string;
    readonly closesAt: string;
    readonly lastMoment: string;
    readonly why: string;
    readonly days: readonly { readonly date: string; readonly text: string }[];
    readonly count: { readonly kind: string; readonly calendarVersion: string; readonly provisional: boolean; readonly settings: object };
  }[];
}

async function asData(args: readonly string[]): Promise<Reckoned> {
  const { code, out, err } = await deadline([...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Reckoned;
}

describe('the deadline of a receipt', () => {
  it('on a Friday evening before the Spring bank holiday, in full', async () => {
    const { code, out, err } = await deadline(at('2026-05-22T17:20'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'An answer, or an acknowledgement with a timescale for one: by Thursday 28 May 2026.\n' +
        'Received Friday 22 May 2026 at 17:20, after the cut-off at 17:00, so counted from Tuesday 26 May (Monday 25 May is the Spring bank holiday). ' +
        'Day 1 Wednesday 27, day 2 Thursday 28 May.\n' +
        'Under: Houghton Regis Town Council, Member/officer protocol, clause 10.2.\n',
    );
  });

  it.each<[name: string, received: string, due: string]>([
    ['before the cut-off', '2026-05-22T16:59', 'Wed 2026-05-27'],
    ['at the cut-off', '2026-05-22T17:00', 'Thu 2026-05-28'],
    ['after it', '2026-05-22T17:20', 'Thu 2026-05-28'],
    ['on the bank holiday', '2026-05-25T10:00', 'Thu 2026-05-28'],
    ['as the same instant with an offset', '2026-05-22T17:20+01:00', 'Thu 2026-05-28'],
    ['as the same instant in UTC', '2026-05-22T16:20Z', 'Thu 2026-05-28'],
    ['as an instant that is Friday in New York and Saturday here', '2026-05-22T21:00-04:00', 'Thu 2026-05-28'],
    ['on 24 December, in the morning', '2026-12-24T10:00', 'Wed 2026-12-30'],
    ['on the eve of the clocks going forward', '2026-03-27T17:20', 'Wed 2026-04-01'],
    ['the day the clocks go forward, in the hour before', '2026-03-29T00:30', 'Wed 2026-04-01'],
    ['the day the clocks go forward, in the hour after', '2026-03-29T02:00', 'Wed 2026-04-01'],
    ['the Saturday between winter and summer time', '2026-03-28T12:00', 'Wed 2026-04-01'],
    ['after Easter was passed over', '2026-04-02T17:00', 'Thu 2026-04-09'],
    ['the hour before the clocks go back', '2026-10-25T00:30', 'Wed 2026-10-28'],
  ])('%s', async (_, received, due) => {
    expect((await asData(at(received))).deadlines.map(({ dueOn }) => dueOn)).toEqual([day(due)]);
  });

  it('is data with --json: due date, last moment, each day and why, version and settings', async () => {
    const { council, received, deadlines } = await asData(at('2026-05-22T17:20', '--days', '2'));
    expect({ council, received }).toEqual({
      council: 'houghton-regis',
      received: { given: '2026-05-22T17:20', instant: '2026-05-22T16:20:00.000Z', earlierOfTwo: false },
    });
    const [only] = deadlines;
    expect(only).toMatchObject({
      ...{ owed: null, under: null, dueOn: '2026-05-28', closesAt: '2026-05-28T16:00:00.000Z', lastMoment: '2026-05-28T23:00:00.000Z' },
      count: { kind: 'working-days', days: 2, provisional: false, settings: { afterHours: { kind: 'cut-off', at: '17:00' } } },
    });
    expect(only?.count.calendarVersion).toMatch(/^[0-9a-f]{64}$/);
    expect(only?.days).toEqual([
      { date: '2026-05-22', text: 'not counted, received at 17:20, after the cut-off at 17:00' },
      { date: '2026-05-23', text: 'a weekend' },
      { date: '2026-05-24', text: 'a weekend' },
      { date: '2026-05-25', text: 'the Spring bank holiday' },
      { date: '2026-05-26', text: 'day 0' },
      { date: '2026-05-27', text: 'day 1' },
      { date: '2026-05-28', text: 'day 2, due' },
    ]);
    expect(deadlines).toHaveLength(1);
  });

  it('says of a time that comes twice that the earlier is taken', async () => {
    const { code, out } = await deadline(at('2026-10-25T01:30'));
    expect(code).toBe(0);
    expect(out).toMatch(/^2026-10-25T01:30 comes twice, as the clocks go back; the earlier is taken, 2026-10-25T00:30:00\.000Z\.\n\nAn answer.*: by Wednesday 28 October 2026\.\n/);
    expect((await asData(at('2026-10-25T01:30'))).received).toEqual({ given: '2026-10-25T01:30', instant: '2026-10-25T00:30:00.000Z', earlierOfTwo: true });
  });

  it('says where it is provisional', async () => {
    expect((await deadline(at('2031-05-23T10:00'))).out).toContain('the date is provisional');
  });

  it.each(['ware', 'nuthurst', 'great-aycliffe', 'st-austell'])('under the protocol of %s has no number of days, and asks for one', async (council) => {
    const { code, out, err } = await deadline(['--council', council, '--received', '2026-05-22T17:20']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^The protocol of .* gives no number of days, and the council has set none\. Say how many working days: --days 5\.\n$/);
    const given = await deadline(['--council', council, '--received', '2026-05-22T17:20', '--days', '5']);
    expect(given).toMatchObject({ code: 0, err: '' });
    expect(given.out).toMatch(/^By \w+day \d+ \w+ 2026\.\nReceived Friday 22 May 2026 at 17:20, .*\.\n$/);
  });

  it('of 0 days is the day from which it counts; of 1,000 it has an end', async () => {
    expect((await deadline(at('2026-05-22T17:20', '--days', '0'))).out).toMatch(/^By Tuesday 26 May 2026\.\n.*No day is added/);
    const [far] = (await asData(at('2026-05-22T17:20', '--days', '1000'))).deadlines;
    expect(far?.count.provisional).toBe(true);
    expect(far !== undefined && far.dueOn > addDays(day('Fri 2026-05-22'), 1400)).toBe(true);
  });
});

describe('the ends of what can be asked', () => {
  it.each(['1900-01-01T00:00', '1900-01-01T00:00+18:00', '2999-12-31T23:59', '2999-12-31T23:59-18:00'])('%s has a date', async (received) => {
    expect((await deadline(at(received, '--days', '1000'))).code).toBe(0);
  });
});

describe('what is not right is named, with what would be', () => {
  const aTime = 'a date and a time, such as 2026-05-22T17:20 in the council’s own time or 2026-05-22T16:20Z';
  const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
  const aNumber = 'a whole number from 0 to 1000';

  it.each<[given: string, wanted: string]>([
    ['2026-03-29T01:30', 'a time that the clocks in Europe/London show: they go forward over this one'],
    ['2026-05-22', 'the time of day as well, which decides from which day it counts: such as 2026-05-22T17:20'],
    ['2026-02-30T10:00', aDate],
    ['1899-12-31T10:00', aDate],
    ['2026-05-22T24:00', aTime],
    ['2026-05-22 17:20', aTime],
    ['22/05/2026', aTime],
    ['Friday', aTime],
    ['', aTime],
    ['\u001b[2J', aTime],
  ])('--received %j', async (given, wanted) => {
    expect(await deadline(at(given))).toEqual({ code: 1, out: '', err: `--received: found ${JSON.stringify(given)}, wanted ${wanted}\n` });
  });

  it.each(['-1', '2.5', '1001', '1e2', 'two', '', '99999999999999999999'])('--days %j', async (given) => {
    expect(await deadline(at('2026-05-22T17:20', '--days', given))).toEqual({
      ...{ code: 1, out: '', err: `--days: found ${JSON.stringify(given)}, wanted ${aNumber}\n` },
    });
  });

  it('both at once', async () => {
    const { err } = await deadline(at('never', '--days', 'some'));
    expect(err.split('\n').map((line) => line.slice(0, 12))).toEqual(['--received: ', '--days: foun', '']);
  });

  it('a council that there is none of', async () => {
    const { code, err } = await deadline(['--council', 'wear', '--received', '2026-05-22T17:20']);
    expect([code, err]).toEqual([1, 'There is no council "wear". The councils are: great-aycliffe, houghton-regis, nuthurst, st-austell, ware.\n']);
  });

  it('a database that cannot be asked', async () => {
    const { code, err } = await deadline(at('2026-05-22T17:20'), () => Promise.reject(new Error('connect ECONNREFUSED')));
    expect([code, err]).toEqual([1, "The database cannot be asked what was added to the calendar: connect ECONNREFUSED. Is DATABASE_URL or DATA_DIR the service's own?\n"]);
  });

  it('an option that is not there ends with 2', async () => {
    expect((await deadline(['--council', 'ware'])).code).toBe(2);
  });
});

describe('a question leaves no trace', () => {
  it('where there is no database', async () => {
    const { dataDir, dispose } = await freshDataDirectory();
    const settings = { ...shipped.settings, dataDir: join(dataDir, 'not-yet') };
    expect(await deadline(at('2026-05-22T17:20'), () => councilsAsCounted({ ...shipped, settings }))).toMatchObject({ code: 0 });
    expect(existsSync(settings.dataDir)).toBe(false);
    await dispose();
  });
});
