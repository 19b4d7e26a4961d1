import { buildProgram, type ProgramPorts } from '../../../src/adapters/cli/program.js';
import { type CommandLine, commandLine } from './command-line.js';

describe('the command line', () => {
  let line: CommandLine;
  beforeAll(async () => (line = await commandLine()));
  afterAll(() => line.stop());

  it.each([
    ['nothing', [], /Usage: member-enquiries/],
    ['an unknown command', ['tickets'], /unknown command 'tickets'/],
    ['an unknown option', ['token', '--council', 'ware', '--person', 'x', '--for', 'y'], /unknown option '--for'/],
    ['no council', ['token', '--person', 'x'], /required option '--council <slug>' not specified/],
    ['no person', ['token', '--council', 'ware'], /required option '--person <email>' not specified/],
    ['no file', ['people', 'import', '--council', 'ware'], /missing required argument 'file'/],
    ['a file too many', ['people', 'import', '--council', 'ware', 'a', 'b'], /too many arguments/],
    ['half a command', ['people'], /Usage: member-enquiries people/],
  ])('ends with 2 when given %s, and says why', async (_, args, words) => {
    const { code, out, err } = await line.run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });

  it.each([
    [['--help'], ['token', 'people']],
    [['token', '--help'], ['--council <slug>', '--person <email>']],
    [['people', 'import', '--help'], ['--council <slug>', 'kind, name, email, role']],
  ])('helps with %j and ends with 0', async (args, words) => {
    const { code, out, err } = await line.run(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(words.filter((word) => !out.includes(word))).toEqual([]);
  });

  it('throws on what nobody foresaw', async () => {
    const ports = {
      councils: { all: () => [], bySlug: () => { throw new Error('unforeseen'); } },
      terminal: { out: () => undefined, err: () => undefined },
    } as unknown as ProgramPorts;
    await expect(buildProgram(ports).run(['token', '--council', 'x', '--person', 'y'])).rejects.toThrow('unforeseen');
  });
});
