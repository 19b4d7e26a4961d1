import { dirname, join } from 'node:path';
import { type CommandLine, commandLine } from './command-line.js';
import { mbox } from './old-mail.js';
import { inbox, peopleList } from './replayed-council.js';

describe('a replay that cannot be', () => {
  let line: CommandLine;
  let [mail, list]: [string, string] = ['', ''];
  beforeAll(async () => {
    line = await commandLine();
    [mail, list] = [await line.file('inbox.mbox', mbox(inbox)), await line.file('people.csv', peopleList)];
  });
  afterAll(() => line.stop());

  const refusedFor = async (...args: readonly string[]) => {
    const { code, out, err } = await line.run('replay', '--council', 'houghton-regis', ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    return err;
  };

  it.each<[name: string, begins: string, is: string]>([
    ['mail.pst', '!BDN\0\0', 'an Outlook data file (PST)'],
    ['mail.msg', '\u00d0\u00cf\u0011\u00e0\u00a1', 'a message in Outlook’s own format (MSG)'],
  ])('says of %s what to do instead', async (name, begins, is) => {
    const file = await line.file(name, Buffer.from(begins, 'latin1'));
    expect(await refusedFor('--people', list, file)).toMatch(`"${file}" is ${is}, which cannot be read here.\nOpen the mailbox in Thunderbird`);
  });

  it('names a path that is not there', async () => {
    const none = join(dirname(mail), 'none.mbox');
    expect(await refusedFor('--people', list, none)).toBe(`${none} cannot be read: there is no such file.\n`);
  });

  it('wants councillors, of the database or of a list', async () => {
    expect(await refusedFor(mail)).toContain('The database knows no councillor of houghton-regis: all mail would be a stranger’s.');
    expect(await refusedFor('--people', await line.file('nobody.csv', 'kind,name,email,role\n'), mail)).toContain('nobody.csv names nobody');
    expect(await refusedFor('--people', await line.file('wrong.csv', 'kind,name,email,role\nmember,Ada,ada,Member\n'), mail)).toBe('row 2, email: found "ada", wanted an address such as clerk@example.org\nNothing was replayed.\n');
  });

  it('wants mail', async () => {
    expect(await refusedFor('--people', list, await line.file('text.eml', 'No message at all.'))).toMatch(/^There is no mail in what was given that has a date\..*\n1 message left out:\n {2}".*text\.eml": it is no message\n$/);
  });

  it('overwrites nothing', async () => {
    expect(await refusedFor('--people', list, '--keep', mail, mail)).toContain(`${mail} exists already.`);
  });

  it('wants a council that there is, and a path', async () => {
    expect((await line.run('replay', '--council', 'nowhere', mail)).err).toContain('There is no council "nowhere".');
    expect((await line.run('replay', '--council', 'houghton-regis')).code).toBe(2);
  });
});
