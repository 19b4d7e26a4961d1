import { type CommandLine, commandLine } from './command-line.js';

const people = 'kind,name,email,role\nofficer,Olive Officer,olive@example.org,Officer\nmember,Cllr Mary,mary@example.org,Member';

describe('people leave and people return', () => {
  let line: CommandLine;
  beforeEach(async () => {
    line = await commandLine();
    await line.run('people', 'import', '--council', 'houghton-regis', await line.file('people.csv', people));
  });
  afterEach(() => line.stop());

  const on = (person: string, ...command: readonly string[]) => line.run(...command, '--council', 'houghton-regis', '--person', person);
  const token = async (): Promise<string> => (await on('olive@example.org', 'token')).out.trim();
  const isTaken = async (secret: string): Promise<boolean> => (await line.tokens.run(secret)).ok;

  it('ends and gives back the part in the council, and never a token', async () => {
    const [one, another] = [await token(), await token()];
    expect(await on(' OLIVE@example.org', 'people', 'leave')).toEqual({
      ...{ code: 0, err: '' },
      out: '" OLIVE@example.org" has left houghton-regis: revoked 2 tokens, and closed its pages to them\n',
    });
    expect(await on('olive@example.org', 'token')).toEqual({
      ...{ code: 1, out: '' },
      err: '"olive@example.org" has left houghton-regis, and gets no token. "people return" takes them back first.\n',
    });
    expect(await on('olive@example.org', 'people', 'return')).toEqual({
      ...{ code: 0, err: '' },
      out: '"olive@example.org" takes part in houghton-regis again: "token" and "sign-in-link" let them in anew\n',
    });
    expect([await isTaken(one), await isTaken(another), await isTaken(await token())]).toEqual([false, false, true]);
  });

  it('is safe to repeat', async () => {
    expect(await on('olive@example.org', 'people', 'return')).toMatchObject({
      ...{ code: 0, out: '"olive@example.org" had not left houghton-regis: nothing was changed\n' },
    });
    await on('olive@example.org', 'people', 'leave');
    expect(await on('olive@example.org', 'people', 'leave')).toMatchObject({ code: 0, out: expect.stringContaining('revoked 0 tokens') as string });
  });

  it.each([
    [1, '1 open enquiry, HR-0001.'],
    [10, '10 open enquiries, HR-0001, HR-0002, HR-0003, HR-0004, HR-0005, HR-0006, HR-0007, HR-0008, HR-0009, HR-0010.'],
    [12, '12 open enquiries, HR-0001, HR-0002, HR-0003, HR-0004, HR-0005, HR-0006, HR-0007, HR-0008, HR-0009, HR-0010 and 2 more.'],
  ])('says what is left to assign: %d', async (count, words) => {
    await line.log(count, 'olive@example.org');
    const { out } = await on('olive@example.org', 'people', 'leave');
    expect(out.split('\n')[1]).toBe(`still assigned to them: ${words} Assign each to somebody else.`);
  });

  it.each([['people', 'leave'], ['people', 'return'], ['token-revoke']])('names who is not known to %s %s', async (...command) => {
    const whom = (council: string, person: string) => line.run(...command, '--council', council, '--person', person);
    const known = 'People are added with "people import".\n';
    expect(await whom('ware', 'olive@example.org')).toEqual({ code: 1, out: '', err: `Nobody in ware has the address "olive@example.org". ${known}` });
    expect((await whom('ware', '\u001b[2J')).err).toBe(`Nobody in ware has the address "\\u001b[2J". ${known}`);
    expect((await whom('Ware', 'olive@example.org')).err).toBe('There is no council "Ware". The councils are: houghton-regis, ware.\n');
    expect(await line.run(...command, '--council', 'ware')).toMatchObject({ code: 2, out: '' });
  });
});

describe('token-revoke', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await commandLine();
    await line.run('people', 'import', '--council', 'houghton-regis', await line.file('people.csv', people));
  });
  afterAll(() => line.stop());

  it('revokes all tokens of the one person, and says how many', async () => {
    const on = (person: string, command: string) => line.run(command, '--council', 'houghton-regis', '--person', person);
    const [olives, marys] = [(await on('olive@example.org', 'token')).out.trim(), (await on('mary@example.org', 'token')).out.trim()];
    expect(await on('olive@example.org', 'token-revoke')).toEqual({ code: 0, out: 'revoked 1 token of "olive@example.org"\n', err: '' });
    expect([(await line.tokens.run(olives)).ok, (await line.tokens.run(marys)).ok]).toEqual([false, true]);
    expect(await on('olive@example.org', 'token-revoke')).toMatchObject({ code: 0, out: 'revoked 0 tokens of "olive@example.org"\n' });
  });
});
