import { type CommandLine, commandLine } from './command-line.js';

describe('token', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await commandLine();
    const file = await line.file('people.csv', 'kind,name,email,role\nofficer,Clare Clerk,clerk@example.org,Clerk');
    await line.run('people', 'import', '--council', 'houghton-regis', file);
  });
  afterAll(() => line.stop());

  const issuing = (council: string, person: string) => line.run('token', '--council', council, '--person', person);

  it('stands alone on standard output, and acts as the person', async () => {
    const { code, out, err } = await issuing('houghton-regis', 'clerk@example.org');
    expect(code).toBe(0);
    expect(out).toMatch(/^me_[0-9a-f]{64}\n$/);
    expect(err).toBe('It runs out on Tuesday 1 June 2027, 365 days from now; "token-revoke" ends it sooner.\n');
    expect(await line.tokens.run(out.trim())).toMatchObject({ value: { kind: 'person', person: { name: 'Clare Clerk' } } });
  });

  it('is another each time, and finds the person in any case', async () => {
    const [first, second] = [await issuing('houghton-regis', 'clerk@example.org'), await issuing('houghton-regis', ' CLERK@Example.org')];
    expect(second.code).toBe(0);
    expect(second.out).not.toBe(first.out);
  });

  it.each([
    ['houghton-regis', 'nobody@example.org', 'Nobody in houghton-regis has the address "nobody@example.org".'],
    ['ware', 'clerk@example.org', 'Nobody in ware has the address "clerk@example.org".'],
    ['ware', '\u001b[2J', 'Nobody in ware has the address "\\u001b[2J".'],
    ['Ware', 'clerk@example.org', 'There is no council "Ware". The councils are: houghton-regis, ware.\n'],
    ['__proto__', 'clerk@example.org', 'There is no council "__proto__". The councils are: houghton-regis, ware.\n'],
    ['', 'clerk@example.org', 'There is no council "". The councils are: houghton-regis, ware.\n'],
  ])('is not issued in %j for %j', async (council, person, words) => {
    const { code, out, err } = await issuing(council, person);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
  });
});
