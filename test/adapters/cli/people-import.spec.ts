import { dirname, join } from 'node:path';
import { type CommandLine, commandLine } from './command-line.js';

const heading = 'kind,name,email,role';
const clerk = 'officer,Clare Clerk,clerk@example.org,Clerk';
const member = 'member,Cllr Mary Member,mary@example.org,Member';

describe('people import', () => {
  let line: CommandLine;
  beforeEach(async () => (line = await commandLine()));
  afterEach(() => line.stop());

  const importing = async (content: string | Uint8Array, council = 'houghton-regis') =>
    line.run('people', 'import', '--council', council, await line.file('people.csv', content));
  const names = async () => (await line.people.list('houghton-regis')).map((person) => person.name);

  it('adds, changes and leaves alone, and is safe to repeat', async () => {
    const added = { code: 0, out: 'added 2, changed 0, same 0\n', err: '' };
    expect(await importing([heading, clerk, member].join('\n'))).toEqual(added);
    expect(await importing([heading, clerk, member].join('\n'))).toMatchObject({ code: 0, out: 'added 0, changed 0, same 2\n' });
    const chaired = [heading, clerk, member.replace(',Member', ',Chair'), 'officer,Olive,olive@example.org,Officer'];
    expect(await importing(chaired.join('\n'))).toMatchObject({ code: 0, out: 'added 1, changed 1, same 1\n' });
  });

  it.each([
    ['semicolons', [heading, clerk, member].join('\n').replaceAll(',', ';')],
    ['a byte order mark', `\ufeff${[heading, clerk, member].join('\n')}`],
    ['a byte order mark and semicolons', `\ufeff${[heading, clerk, member].join('\r\n').replaceAll(',', ';')}`],
    ['line ends of Windows, and one at the end', `${[heading, clerk, member].join('\r\n')}\r\n`],
    ['line ends of old', [heading, clerk, member].join('\r')],
    ['empty rows at the end', [heading, clerk, member, '', ',,,', ' , , , ', ''].join('\n')],
    ['quotes', [heading, clerk, '"member","Member, Mary ""Cllr""","mary@example.org","Member"'].join('\n')],
    ['spaces around what is quoted', [heading, clerk, 'member , "Mary" , mary@example.org , Member'].join('\n')],
    ['columns in another order, and one more', 'role,email,phone,name,kind\nClerk,c@example.org,1,C,officer\nChair,d@example.org,,D,member'],
  ])('reads a file with %s', async (_, content) => {
    expect(await importing(content)).toEqual({ code: 0, out: 'added 2, changed 0, same 0\n', err: '' });
  });

  it('keeps a comma or semicolon that is part of a name', async () => {
    await importing([heading, 'member,"Member; Mary",m@example.org,Member'].join('\n'));
    await importing([heading.replaceAll(',', ';'), 'member;Member, Max;x@example.org;Member'].join('\n'));
    expect(await names()).toEqual(['Member, Max', 'Member; Mary']);
  });

  it('keeps names in any script', async () => {
    await importing([heading, 'member,Siân Ó Súilleabháin,s@example.org,Member'].join('\n'));
    expect(await names()).toEqual(['Siân Ó Súilleabháin']);
  });

  it('tells every fault of every row, as a spreadsheet counts them, and imports none', async () => {
    const rows = [heading, clerk, 'officer,,nobody,Mayor', '', 'councillor,X,CLERK@example.org,Chair'];
    const { code, out, err } = await importing(rows.join('\n'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.split('\n').slice(0, -2);
    expect(lines.every((each) => /^row \d, \w+: found ".*", wanted .+$/.test(each))).toBe(true);
    expect(lines.map((each) => each.replace(/, wanted .*/, ''))).toEqual([
      'row 3, name: found ""',
      'row 3, email: found "nobody"',
      'row 3, role: found "Mayor"',
      'row 4, kind: found ""',
      'row 4, name: found ""',
      'row 4, email: found ""',
      'row 4, role: found ""',
      'row 5, kind: found "councillor"',
      'row 5, email: found "CLERK@example.org"',
    ]);
    expect(err).toMatch(/\nNothing was imported from .*people\.csv\.\n$/);
    expect(await names()).toEqual([]);
  });

  it('lets nothing in a cell steer the terminal', async () => {
    const { err } = await importing([heading, 'officer,A,\u001b[2J\u0007,Clerk'].join('\n'));
    expect(err).toContain('found "\\u001b[2J\\u0007"');
    expect(err).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it.each([
    ['an empty file', ''],
    ['a file without its heading', clerk],
  ])('names the columns that %s lacks', async (_, content) => {
    const { code, err } = await importing(content);
    expect(code).toBe(1);
    expect(err.match(/row 1, (kind|name|email|role): found ".*", wanted a column named \1\n/g)).toHaveLength(4);
  });

  it.each([
    ['is not UTF-8', Buffer.from('kind,name\nmember,Si\u00e2n', 'latin1'), /people\.csv cannot be read: it is not UTF-8 text/],
    ['is a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), /people\.csv cannot be read: it is not UTF-8 text/],
    ['has a quote that never ends', `${heading}\nmember,"Mary`, /people\.csv cannot be read: the quotes on line 2 do not match/],
    ['has a quote inside a word', `${heading}\nmember,Ma"ry,m@example.org,Member`, /cannot be read: the quotes on line 2/],
  ])('says so of a file that %s', async (_, content, words) => {
    const { code, out, err } = await importing(content);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(words);
  });

  it('names a file that cannot be read', async () => {
    const folder = dirname(await line.file('here.csv', ''));
    const reading = (file: string) => line.run('people', 'import', '--council', 'houghton-regis', file);
    expect(await reading('missing.csv')).toEqual({ code: 1, out: '', err: 'missing.csv cannot be read: there is no such file.\n' });
    expect(await reading(folder)).toEqual({ code: 1, out: '', err: `${folder} cannot be read: it is a folder.\n` });
    expect((await reading(join(folder, 'here.csv', 'x'))).err).toMatch(/ cannot be read: ENOTDIR\.\n$/);
  });

  it('keeps the councils apart', async () => {
    expect(await importing([heading, clerk].join('\n'), 'ware')).toMatchObject({ code: 0 });
    expect(await names()).toEqual([]);
  });
});
