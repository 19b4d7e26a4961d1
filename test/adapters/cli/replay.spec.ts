import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../../src/adapters/persistence/database.js';
import { type CliRan, careCli } from '../../care/care-cli.js';
import { freshDataDirectory } from '../../support/engines.js';
import { at } from '../../support/facts.js';
import { dateField, mbox, type OldMailSample, source } from './old-mail.js';
import { ada, inbox, peopleList, sent } from './replayed-council.js';

interface ToldEnquiry {
  readonly reference: string;
  readonly subject: string;
  readonly councillors: readonly string[];
  readonly receivedAt: string;
  readonly dueOn: string;
  readonly under: string;
  readonly provisional: boolean;
  readonly answeredAt: string | null;
  readonly outcome: string;
  readonly workingDaysLate: number | null;
}
interface Told {
  readonly kept: string | null;
  readonly until: string;
  readonly messages: readonly { readonly state: string; readonly reason: string; readonly count: number }[];
  readonly leftOut: readonly { readonly name: string; readonly because: string }[];
  readonly failed: readonly string[];
  readonly enquiries: readonly ToldEnquiry[];
  readonly figures: Readonly<Record<string, number | null>>;
}

/** Each run is a process of its own. */
jest.setTimeout(120_000);

const council = ['--council', 'houghton-regis'] as const;
const told = ({ code, out, err }: CliRan): Told => {
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Told;
};

describe('replay, by the built command line', () => {
  let [folder, scratch]: [string, string] = ['', ''];
  let dispose: () => Promise<void>;
  let whole: Told;
  const path = (...names: readonly string[]) => join(folder, ...names);
  const cli = (...args: readonly string[]) => careCli({ DATA_DIR: path('live'), TMPDIR: scratch }, ...args);
  const replay = (...args: readonly string[]) => cli('replay', ...council, ...args);
  const withList = ['--people', 'people.csv'];
  const file = async (name: string, content: string) => {
    await writeFile(path(name), content, 'latin1');
    return path(name);
  };

  /** By content, each file of the live data directory. */
  const hashOf = async (name: string) => createHash('sha256').update(await readFile(path('live', name))).digest('hex');
  const live = async () => Promise.all((await readdir(path('live'))).toSorted().map(async (name) => [name, (await stat(path('live', name))).isFile() ? await hashOf(name) : 'folder']));

  beforeAll(async () => {
    const fresh = await freshDataDirectory();
    [folder, dispose] = [fresh.dataDir, fresh.dispose];
    scratch = path('scratch');
    await mkdir(scratch);
    withList[1] = await file('people.csv', peopleList);
    await file('inbox.mbox', mbox(inbox));
    await file('sent.mbox', mbox(sent));
    await cli('people', 'import', ...council, path('people.csv'));
    const before = await live();
    whole = told(await replay('--json', path('inbox.mbox'), path('sent.mbox')));
    expect(await live()).toEqual(before);
  });
  afterAll(() => dispose());
  /** Of what was in the temporary folder, nothing is left. */
  afterEach(async () => expect(await readdir(scratch)).toEqual([]));

  it('says of each enquiry when it was due and whether it was answered in time', () => {
    const { enquiries, figures, until } = whole;
    expect(enquiries.map(({ reference, subject, receivedAt, dueOn, answeredAt, outcome, workingDaysLate }) => [reference, subject, receivedAt, dueOn, answeredAt, outcome, workingDaysLate])).toEqual([
      ['HR-0001', 'lights', at('Wed 2025-12-24 10:00'), '2025-12-30', at('Fri 2026-01-02 10:00'), 'late', 2],
      ['HR-0002', 'lamp', at('Mon 2026-05-11 10:00'), '2026-05-13', at('Wed 2026-05-13 16:00'), 'in-time', null],
      ['HR-0003', 'gate', at('Tue 2026-05-12 10:00'), '2026-05-14', at('Fri 2026-05-15 09:00'), 'late', 1],
      ['HR-0004', 'hedge', at('Fri 2026-05-22 17:20'), '2026-05-28', at('Thu 2026-05-28 23:00'), 'in-time', null],
      ['HR-0005', 'bench', at('Mon 2026-06-01 09:00'), '2026-06-03', null, 'overdue', 5],
      ['HR-0006', 'swing', at('Wed 2026-06-10 12:00'), '2026-06-12', null, 'open', null],
    ]);
    expect(enquiries[0]).toMatchObject({ councillors: ['Cllr Ada Hill'], under: 'Houghton Regis Town Council, Member/officer protocol, clause 10.2' });
    expect(figures).toEqual({ enquiries: 6, inTime: 2, late: 2, noDaySet: 0, overdue: 1, open: 1, medianWorkingDays: 2.5, medianOf: 4 });
    expect(until).toBe(at('Wed 2026-06-10 12:00'));
  });

  it('judges duplicates, automatic mail and strangers as ever, and names what it left out', () => {
    const { messages, leftOut, failed } = whole;
    const counts = Object.fromEntries(messages.map(({ state, reason, count }) => [`${state} ${reason}`, count]));
    expect(counts).toEqual({
      ...{ 'enquiry from-a-member': 6, 'appended from-a-party': 1, 'appended officer-acted': 5, 'duplicate seen-before': 1 },
      ...{ 'automatic auto-reply': 1, 'bounce mail-server-notice': 1, 'needs-attention stranger': 1 },
    });
    expect(leftOut.map(({ name, because }) => [name.replace(folder, ''), because])).toEqual([
      ['/inbox.mbox, message 12', 'no-date'],
      ['/inbox.mbox, message 13', 'deleted'],
      ['/inbox.mbox, message 14', 'in-the-future'],
    ]);
    expect(failed).toEqual([]);
  });

  it('tells a clerk what was assumed, what came out, and that nothing is kept', async () => {
    const { out } = await replay(path('inbox.mbox'), path('sent.mbox'));
    expect(out).toContain('Nothing was sent, and the live database was not changed.\nNothing is kept but what stands here');
    expect(out).toContain('Known: 4 people of the live database. Senders are taken at their word.\nThe first mail from the office to the councillor is taken for the answer');
    expect(out).toContain('16 messages, Wednesday 24 December 2025 to Wednesday 10 June 2026:\n      6  enquiry: A councillor wrote to the mailbox.');
    expect(out).toContain(`3 messages left out:\n  "${path('inbox.mbox')}, message 12": no date in it can be used`);
    expect(out).toContain('HR-0003  Cllr Ada Hill: gate\n  received Tuesday 12 May 2026 at 10:00; due by Thursday 14 May 2026 (Houghton Regis Town Council, Member/officer protocol, clause 10.2)\n  answered Friday 15 May 2026 at 09:00: late by 1 working day');
    expect(out).toContain('not answered by Wednesday 10 June 2026, late by 5 working days');
    expect(out).toMatch(/6 enquiries: 2 answered in time, 2 answered late, 1 not answered and overdue, 1 not answered and not overdue when the mail ends\.\nMedian to the answer: 2\.5 working days, of 4 answered\.\n$/);
  });

  it('reads a folder of messages and the folders in it as it reads an MBOX', async () => {
    await mkdir(path('maildir', 'cur'), { recursive: true });
    await mkdir(path('maildir', '.hidden'), { recursive: true });
    const write = (name: string, sample: OldMailSample) => writeFile(path('maildir', name), source(sample), 'latin1');
    await Promise.all([...inbox, ...sent].map((sample, at) => write(at % 2 === 0 ? `${at}.eml` : join('cur', `${at}:2,S`), sample)));
    await write(join('.hidden', 'one.eml'), { id: 'hidden', from: ada, came: 'Mon 2026-05-11 10:00' });
    await writeFile(path('maildir', 'notes.txt'), 'No message\nat all.\n');
    const ofFolder = told(await replay('--json', path('maildir')));
    expect(ofFolder.enquiries).toEqual(whole.enquiries);
    expect(ofFolder.messages).toEqual(whole.messages);
    expect(ofFolder.leftOut.map(({ because }) => because).toSorted()).toEqual(['deleted', 'in-the-future', 'no-date', 'no-message']);
  });

  it('goes by the topmost Received field before the Date field, by the line of the MBOX where there is neither, and says where bank holidays are not published', async () => {
    const received = (came: string) => `Received: from a by b;\r\n ${dateField(came)} (comment; here)`;
    const one = { id: 'one', from: ada, came: 'Mon 2026-05-11 10:00', fields: [received('Tue 2026-05-12 10:00'), received('Sun 2026-05-10 10:00')] };
    const two = mbox([{ id: 'two', from: ada, came: null }], 'From ada.hill@example.org Wed May 13 09:00:00 2026');
    const old = { id: 'old', from: ada, came: 'Mon 2005-05-09 10:00' };
    const { enquiries } = told(await replay('--json', await file('dates.mbox', mbox([one, old]) + two)));
    expect(enquiries.map(({ subject, receivedAt, dueOn, provisional }) => [subject, receivedAt, dueOn, provisional])).toEqual([
      ['old', at('Mon 2005-05-09 10:00'), '2005-05-11', true],
      ['one', at('Tue 2026-05-12 10:00'), '2026-05-14', false],
      ['two', at('Wed 2026-05-13 10:00'), '2026-05-15', false],
    ]);
  });

  it('reads beside a service that is running, and where there is no database by a list alone', async () => {
    const database = await openDatabase({ databaseUrl: null, dataDir: path('live') });
    try {
      expect(told(await replay('--json', path('inbox.mbox'))).enquiries).toHaveLength(6);
    } finally {
      await database.close();
    }
    const nowhere = { DATA_DIR: path('nowhere'), TMPDIR: scratch };
    expect(told(await careCli(nowhere, 'replay', ...council, ...withList, '--json', path('inbox.mbox'))).enquiries).toHaveLength(6);
    expect((await careCli(nowhere, 'replay', ...council, path('inbox.mbox'))).err).toContain('There is no database here, so nobody is known.');
    expect(await readdir(folder)).not.toContain('nowhere');
  });

  it('keeps its database where it is asked to: for its owner alone, nothing in it to be sent, and the command line opens it', async () => {
    const kept = path('kept.sqlite');
    expect(told(await replay('--json', '--keep', kept, path('inbox.mbox'), path('sent.mbox'))).kept).toBe(kept);
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
    const elsewhere = { DATA_DIR: path('elsewhere'), TMPDIR: scratch };
    expect((await careCli(elsewhere, 'restore', kept)).code).toBe(0);
    const lines = (await careCli(elsewhere, 'inbox', ...council, '--json')).out.trim().split('\n').map((line) => JSON.parse(line) as { subject: string });
    expect([lines.length, lines.map(({ subject }) => subject).includes('lamp')]).toEqual([16, true]);
    expect((await careCli(elsewhere, 'mail', 'on')).out).not.toMatch(/[1-9]\d* waiting/);
  });

  it('leaves nothing behind where it is broken off', async () => {
    const many = Array.from({ length: 400 }, (_, number) => ({ id: `m${number}`, from: ada, came: 'Mon 2026-05-11 10:00' }));
    const env = { PATH: process.env.PATH, DATA_DIR: path('live'), TMPDIR: scratch };
    const child = spawn(process.execPath, ['dist/cli.js', 'replay', ...council, await file('many.mbox', mbox(many))], { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (!(await readdir(scratch)).some((name) => name.startsWith('member-enquiries-'))) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  });
});
