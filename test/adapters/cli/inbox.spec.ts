import { mkdir, symlink } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { type InboxLine } from '../../../src/application/ports/read-models.js';
import { attachmentLabel, PlainReader, rawOf, readMail } from '../../support/builders-mail.js';
import { type CommandLine, commandLine } from './command-line.js';

type Told = InboxLine & { readonly file?: string };
const lines = (out: string): readonly Told[] => out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Told);
const council = ['--council', 'houghton-regis'] as const;
const people = 'kind,name,email,role\nofficer,Clare Clerk,clerk@example.org,Clerk\nmember,Ada Hill,ada@members.example,Member';

describe('inbox', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await commandLine();
    await line.run('people', 'import', ...council, await line.file('people.csv', people));
    await line.receive(rawOf(readMail({ messageId: 'one@x', subject: 'The bench', attachments: [attachmentLabel()] })));
    await line.receive(rawOf(readMail({ messageId: 'two@x', from: [{ address: 'stranger@x.example', name: '' }], subject: `Long ${'words '.repeat(20)}` })));
    await line.receive(rawOf(readMail({ messageId: 'three@x', headers: new Map([['auto-submitted', ['auto-replied']]]) })));
  });
  afterAll(() => line.stop());

  it('prints one object a message, newest first, as it was kept', async () => {
    const { code, out, err } = await line.run('inbox', ...council, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines(out).map(({ messageId, state, reason, enquiry }) => [messageId, state, reason, enquiry])).toEqual([
      ['three@x', 'automatic', 'auto-submitted', null],
      ['two@x', 'needs-attention', 'stranger', null],
      ['one@x', 'enquiry', 'from-a-member', 'HR-0001'],
    ]);
    const [, , first] = lines(out);
    expect(Object.keys(first ?? {})).toEqual(['key', 'messageId', 'receivedAt', 'from', 'subject', 'attachments', 'state', 'reason', 'enquiry']);
    expect(first).toMatchObject({ from: 'ada@members.example', subject: 'The bench', attachments: [attachmentLabel()] });
  });

  it('is asked for one state, and for so many at most', async () => {
    expect(lines((await line.run('inbox', ...council, '--json', '--state', 'needs-attention')).out).map(({ messageId }) => messageId)).toEqual(['two@x']);
    expect(lines((await line.run('inbox', ...council, '--json', '--limit', '2')).out).map(({ messageId }) => messageId)).toEqual(['three@x', 'two@x']);
    expect((await line.run('inbox', '--council', 'ware', '--json')).out).toBe('');
  });

  it('is a table for people', async () => {
    const rows = (await line.run('inbox', ...council)).out.split('\n');
    expect(rows[2]).toBe(`2026-06-01 11:00  enquiry          HR-0001   ada@members.example             The bench                                 A councillor wrote to the mailbox.`);
    expect(rows[1]).toContain('…  The sender is not in the list of councillors and officers.');
  });

  it.each([
    [['--limit', '0'], 2],
    [['--limit', 'many'], 2],
    [['--state', 'spam'], 2],
  ])('is not asked for with %j', async (words, code) => {
    expect((await line.run('inbox', ...council, ...words)).code).toBe(code);
  });

  it('is of no council that there is not', async () => {
    expect((await line.run('inbox', '--council', 'nowhere')).code).toBe(1);
  });
});

describe('judge', () => {
  let line: CommandLine;
  beforeEach(async () => {
    line = await commandLine();
    await line.run('people', 'import', ...council, await line.file('people.csv', people));
  });
  afterEach(() => line.stop());

  const judged = async (...files: readonly string[]) => {
    const { code, out, err } = await line.run('judge', ...council, ...files);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return lines(out);
  };
  const told = (those: readonly Told[]) => those.map(({ state, reason, enquiry }) => [state, reason, enquiry]);

  it('says what would become of each, in the order given, and keeps nothing', async () => {
    const bench = readMail({ messageId: 'bench@x' });
    const files = [
      await line.file('stranger.eml', rawOf(readMail({ from: [{ address: 'stranger@x.example', name: '' }] }))),
      await line.file('bench.eml', rawOf(bench)),
      await line.file('again.eml', rawOf(bench)),
      await line.file('answer.eml', rawOf(readMail({ messageId: 'more@x', inReplyTo: ['bench@x'] }))),
      await line.file('auto.eml', rawOf(readMail({ subject: 'Automatic reply: The bench' }))),
    ];
    const first = await judged(...files);
    expect(told(first)).toEqual([
      ['needs-attention', 'stranger', null],
      ['enquiry', 'from-a-member', 'HR-0001'],
      ['duplicate', 'seen-before', null],
      ['appended', 'from-a-party', 'HR-0001'],
      ['automatic', 'auto-reply', null],
    ]);
    expect(first.map(({ file, key }) => [file, key])).toEqual(files.map((file) => [file, null]));
    expect(told(await judged(...files))).toEqual(told(first));
    expect((await line.run('inbox', ...council)).out).toBe('');
  });

  it('knows what the mailbox has', async () => {
    const mail = rawOf(readMail({ messageId: 'bench@x' }));
    await line.receive(mail);
    const reply = rawOf(readMail({ messageId: 'more@x', inReplyTo: ['bench@x'] }));
    expect(told(await judged(await line.file('a.eml', mail), await line.file('b.eml', reply)))).toEqual([
      ['duplicate', 'seen-before', null],
      ['appended', 'from-a-party', 'HR-0001'],
    ]);
  });

  it('ends with a line for whatever it is given', async () => {
    const file = await line.file('broken.eml', Buffer.from([0xff, 0x00, 0x0d]));
    const folder = dirname(file);
    const [loop, pipe, sub] = [join(folder, 'loop.eml'), join(folder, 'pipe.eml'), join(folder, 'folder.eml')];
    await symlink(loop, loop);
    await mkdir(sub);
    execFileSync('mkfifo', [pipe]);
    const large = await line.file('large.eml', Buffer.alloc(100_001, 0x61));
    const fits = await line.file('fits.eml', Buffer.alloc(100_000, 0x61));
    const empty = await line.file('empty.eml', '');
    const unreadable = ['needs-attention', 'unreadable', null];
    expect(told(await judged(file, join(folder, 'none.eml'), loop, pipe, sub, '/dev/zero', large, fits, empty))).toEqual([
      ...Array<unknown>(6).fill(unreadable),
      ['rejected', 'too-large', null],
      unreadable,
      unreadable,
    ]);
  });

  it('judges the rest where one could not be processed', async () => {
    const reading = jest.spyOn(PlainReader.prototype, 'read');
    const files = [await line.file('a.eml', rawOf(readMail())), await line.file('b.eml', rawOf(readMail()))];
    const [bad, good] = [{ ...readMail(), text: null as unknown as string }, readMail()];
    reading.mockResolvedValueOnce({ ok: true, value: bad }).mockResolvedValueOnce({ ok: true, value: good });
    expect(told(await judged(...files))).toEqual([
      ['needs-attention', 'could-not-be-processed', null],
      ['enquiry', 'from-a-member', 'HR-0001'],
    ]);
    reading.mockRestore();
  });

  it('is a table for people, too', async () => {
    const file = await line.file('a.eml', rawOf(readMail()));
    expect((await line.run('judge', ...council, '--table', file)).out).toMatch(/^".*a\.eml" {2}enquiry +HR-0001 .* A councillor wrote to the mailbox\.\n$/);
  });

  it('wants a council and a file', async () => {
    expect((await line.run('judge', ...council)).code).toBe(2);
    expect((await line.run('judge', '--council', 'nowhere', 'x.eml')).code).toBe(1);
  });
});
