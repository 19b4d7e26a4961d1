import { type CommandLine, commandLine, type Ran } from './command-line.js';

const people = 'kind,name,email,role\nofficer,Olive Officer,olive@example.org,Officer\nmember,Cllr Mary,mary@example.org,Member';
const boiler = ['--from', '2026-06-02', '--until', '2026-06-03', '--title', 'Boiler'] as const;
const moment = 'wanted a day such as 2026-12-24, or a day and hour such as 2026-12-24T12:30.';
const sayTitle = 'Say --title: it is what every reason for a date calls the closure.';

describe('closure', () => {
  let line: CommandLine;
  beforeEach(async () => {
    line = await commandLine();
    await line.run('people', 'import', '--council', 'houghton-regis', await line.file('people.csv', people));
    await line.log(2, 'olive@example.org');
  });
  afterEach(() => line.stop());

  const closure = (...args: readonly string[]): Promise<Ran> => line.run('closure', '--council', 'houghton-regis', ...args);
  const done = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await closure(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  const idIn = (out: string): string => /--withdraw (\S+)\n$/.exec(out)?.[1] ?? '';
  const moves = (verb: string, from: string, to: string) =>
    `2 open days ${verb}:\n` + ['HR-0001', 'HR-0002'].map((reference) => `  ${reference}  houghton-regis/10.2: from ${from} to ${to}\n`).join('');
  const [wednesday, friday] = ['Wednesday 3 June 2026', 'Friday 5 June 2026'];

  it('--preview shows which days would move, and changes nothing', async () => {
    const shown = `${moves('would move', wednesday, friday)}Nothing was changed: --apply does it.\n`;
    expect([await done('--preview', ...boiler), await done('--preview', ...boiler)]).toEqual([shown, shown]);
    expect(await done('--list')).toBe('Nothing was added to what the file says.\n');
  });

  it('--apply moves them, and says how it is taken back', async () => {
    const out = await done('--apply', ...boiler, '--reason', 'The boiler failed.');
    expect(out).toBe(`${moves('moved', wednesday, friday)}Done. It can be taken back with --withdraw ${idIn(out)}\n`);
    expect(idIn(out)).not.toBe('');
    expect(await done('--list')).toBe(`${idIn(out)}  Tuesday 2 June 2026 to Wednesday 3 June 2026: Boiler (The boiler failed.)\n`);
  });

  it('lists a closure of one day as that day', async () => {
    const out = await done('--apply', '--from', '2026-07-01', '--until', '2026-07-01', '--title', 'Training');
    expect(await done('--list')).toBe(`${idIn(out)}  Wednesday 1 July 2026: Training (Training)\n`);
  });

  it('says that nothing moves where nothing does, and lists the hours of what was closed', async () => {
    const out = await done('--apply', '--from', '2026-06-03T16:00', '--until', '2026-06-03T17:00', '--title', 'Staff meeting');
    expect(out).toBe(`No open day moves.\nDone. It can be taken back with --withdraw ${idIn(out)}\n`);
    expect(await done('--list')).toBe(`${idIn(out)}  Wednesday 3 June 2026 at 16:00 to Wednesday 3 June 2026 at 17:00: Staff meeting (Staff meeting)\n`);
  });

  it('takes one day off, and gives its title as the reason where none is said', async () => {
    const out = await done('--apply', '--day', '2026-06-03', '--proclaimed', '--title', 'State funeral');
    expect(out).toBe(`${moves('moved', wednesday, 'Thursday 4 June 2026')}Done. It can be taken back with --withdraw ${idIn(out)}\n`);
    expect(await done('--list')).toBe(`${idIn(out)}  Wednesday 3 June 2026: State funeral (State funeral)\n`);
  });

  it('--withdraw takes it back, shown first like any other', async () => {
    const id = idIn(await done('--apply', ...boiler));
    expect(await done('--preview', '--withdraw', id)).toBe(`${moves('would move', friday, wednesday)}Nothing was changed: --apply does it.\n`);
    line.clock.forward(1);
    expect(await done('--apply', '--withdraw', id, '--reason', 'It was mended.')).toBe(`${moves('moved', friday, wednesday)}Done.\n`);
    expect(await done('--list')).toBe('Nothing was added to what the file says.\n');
    expect(await closure('--apply', '--withdraw', id, '--reason', 'Again.')).toEqual({
      ...{ code: 1, out: '' },
      err: `Nothing that was added has the id "${id}". --list shows what was.\n`,
    });
  });

  it('without a day counts again what is open, by the calendar as it is now', async () => {
    expect(await done('--preview')).toBe('No open day moves.\nNothing was changed: --apply does it.\n');
    expect(await done('--apply', '--reason', 'The file was changed.')).toBe('No open day moves.\nDone.\n');
  });

  it.each<[args: readonly string[], words: readonly string[]]>([
    [[], ['Say one of --preview, --apply and --list.']],
    [boiler, ['Say one of --preview, --apply and --list.']],
    [['--preview', '--apply', ...boiler], ['Say one of --preview, --apply and --list.']],
    [['--apply', '--list'], ['Say one of --preview, --apply and --list.']],
    [['--preview', ...boiler, '--day', '2026-06-03'], ['Say only one of --from with --until, --day, and --withdraw.']],
    [['--preview', '--until', '2026-06-03', '--withdraw', 'x'], ['Say only one of --from with --until, --day, and --withdraw.']],
    [['--preview', '--proclaimed', ...boiler], ['--proclaimed goes with --day.']],
    [['--preview', '--from', '2026-02-30'], [`--from: found "2026-02-30", ${moment}`, `--until: found nothing, ${moment}`, sayTitle]],
    [['--preview', '--from', '2026-06-02T9:00', '--until', '2026-06-03T', '--title', 'x'], [`--from: found "2026-06-02T9:00", ${moment}`, `--until: found "2026-06-03T", ${moment}`]],
    [['--preview', '--until', '\u001b[2J', '--title', ' '], [`--from: found nothing, ${moment}`, `--until: found "\\u001b[2J", ${moment}`, sayTitle]],
    [['--preview', '--day', '3 June'], ['--day: found "3 June", wanted a date that exists, such as 2026-05-22, from 1900 to 2999.', sayTitle]],
    [['--preview', '--day', '2026-06-03'], [sayTitle]],
    [['--apply', '--title', 'Boiler'], ['--title goes with --from and --until, or with --day.']],
    [['--apply', '--withdraw', 'x', '--title', 'Boiler'], ['--title goes with --from and --until, or with --day.']],
    [['--apply'], ['Say --reason: those whose day moves are told why.']],
    [['--apply', '--withdraw', 'x'], ['Say --reason: those whose day moves are told why.']],
    [['--preview', '--withdraw', '\u001b[2J'], ['Nothing that was added has the id "\\u001b[2J". --list shows what was.']],
    [['--preview', '--from', '2026-06-03', '--until', '2026-06-02', '--title', 'x'], ['closure: found "2026-06-03T00:00 to 2026-06-02T24:00", wanted a closure that ends after it starts']],
    [
      ['--apply', '--from', '2026-12-24', '--until', '2037-01-04', '--title', 'Christmas'],
      ['closure: found "2026-12-24 to 2037-01-04, 3665 days", wanted at most 366 days from first to last; is the year right? A longer closure is given as two'],
    ],
  ])('%j is refused with what is wrong, and nothing is changed', async (args, words) => {
    expect(await closure(...args)).toEqual({ code: 1, out: '', err: words.map((one) => `${one}\n`).join('') });
    expect(await done('--list')).toBe('Nothing was added to what the file says.\n');
  });

  it('takes one day off once', async () => {
    const mourning = ['--day', '2026-06-03', '--title', 'Mourning'];
    await done('--apply', ...mourning);
    const again = { code: 1, out: '', err: 'oneOffDay.date: found "2026-06-03", wanted a date that is not a day off already\n' };
    expect([await closure('--preview', ...mourning), await closure('--apply', ...mourning)]).toEqual([again, again]);
  });

  it('is one council’s: another has nothing to list, and moves nothing', async () => {
    await done('--apply', ...boiler);
    expect(await line.run('closure', '--council', 'ware', '--list')).toMatchObject({ code: 0, out: 'Nothing was added to what the file says.\n' });
    expect((await line.run('closure', '--council', 'wear', '--list')).err).toBe('There is no council "wear". The councils are: houghton-regis, ware.\n');
    expect(await line.run('closure', '--list')).toMatchObject({ code: 2, out: '' });
  });
});
