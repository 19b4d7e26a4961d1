import { type CommandLine, commandLine } from '../cli/command-line.js';

describe('sign-in-link', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await commandLine();
    const people = 'kind,name,email,role\nofficer,Clare Clerk,clerk@example.org,Clerk\nmember,Cllr Mary,mary@example.org,Member';
    await line.run('people', 'import', '--council', 'houghton-regis', await line.file('people.csv', people));
  });
  afterAll(() => line.stop());

  it('prints the link alone, another each time', async () => {
    const first = await line.run('sign-in-link', '--person', 'clerk@example.org');
    const second = await line.run('sign-in-link', '--person', ' CLERK@Example.org ');
    for (const { code, out, err } of [first, second]) {
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^https:\/\/enquiries\.example\.org\/sign-in\/[0-9a-f]{64}\n$/);
    }
    expect(second.out).not.toBe(first.out);
  });

  it.each(['nobody@example.org', 'mary@example.org', '\u001b[2J'])('has none for %j', async (email) => {
    const { code, out, err } = await line.run('sign-in-link', '--person', email);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`No officer of any council here has the address ${JSON.stringify(email)}. People are added with "people import".\n`);
  });

  it('is told how it is asked', async () => {
    expect(await line.run('sign-in-link')).toMatchObject({ code: 2, out: '' });
  });
});
