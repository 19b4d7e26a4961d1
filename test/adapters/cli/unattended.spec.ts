import { type CommandLine, commandLine } from './command-line.js';

const people = 'kind,name,email,role\nofficer,Olive Officer,olive@example.org,Officer\nmember,Cllr Mary,mary@example.org,Member';

/** It is Monday 1 June 2026. */
describe('unattended', () => {
  let line: CommandLine;
  beforeEach(async () => {
    line = await commandLine();
    await line.run('people', 'import', '--council', 'houghton-regis', await line.file('people.csv', people));
    await line.log(1, 'olive@example.org');
  });
  afterEach(() => line.stop());

  const unattended = (...args: readonly string[]) => line.run('unattended', '--council', 'houghton-regis', ...args);

  it('starts and ends it, and shows nothing of any enquiry', async () => {
    expect(await unattended('--until', '2026-06-05')).toEqual({
      code: 0,
      err: '',
      out: 'Nobody attends the office of Houghton Regis Town Council until Friday 5 June 2026. Members who wait are told, and reminders rest. --end ends it.\n',
    });
    expect(await unattended('--until', '2026-06-08')).toMatchObject({ code: 1, err: 'Nobody attends the office until Friday 5 June 2026 already. Say --end first, to give another day.\n' });
    expect(await unattended('--end')).toEqual({ code: 0, err: '', out: 'The office of Houghton Regis Town Council is attended again.\n' });
  });

  it.each<[args: readonly string[], err: string]>([
    [[], 'Say one of --until and --end.\n'],
    [['--until', '2026-06-05', '--end'], 'Say one of --until and --end.\n'],
    [['--until', 'Friday'], '--until: found "Friday", wanted a date that exists, such as 2026-05-22, from 1900 to 2999\n'],
    [['--until', '2026-05-31'], '--until: found 2026-05-31, wanted a day from 2026-06-01 to 2026-06-29.\n'],
    [['--until', '2026-06-30'], '--until: found 2026-06-30, wanted a day from 2026-06-01 to 2026-06-29.\n'],
    [['--end'], 'The office is attended: there is nothing to end.\n'],
  ])('refuses %j', async (args, err) => {
    expect(await unattended(...args)).toEqual({ code: 1, out: '', err });
  });
});
