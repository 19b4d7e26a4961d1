import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Environment } from '../../../src/adapters/settings/environment.js';
import { type Fault } from '../../../src/adapters/settings/fault.js';
import { type LoadedSettings, loadSettings } from '../../../src/adapters/settings/load-settings.js';

/** Files by their path from the program's root. */
export type Files = Readonly<Record<string, string>>;

/** What a test changes in one file: a text that stands there exactly once, and what takes its place. */
export type Edit = readonly [from: string, to: string];

export const workingDirectory = '/srv/enquiries';
export const binding = 'config/councils/binding.yaml';

/** One small council, line by line: the tests name its lines. */
const council = `slug: binding
name: Much Binding Parish Council
referencePrefix: MB
mailbox: enquiries@binding.example
nation: england-and-wales
zone: Europe/London
workingDaysOf: office
office:
  week:
    monday: [{ opens: "09:00", closes: "12:00" }, { opens: "13:00", closes: "17:00" }]
    tuesday: []
    wednesday: []
    thursday: [{ opens: "09:30", closes: "12:30" }]
    friday: []
    saturday: []
    sunday: []
  closures:
    - { startsOn: 2026-12-24, startsAt: "12:30", endsOn: 2027-01-04, endsAt: "09:00", title: Christmas }
  specialDays:
    - { date: 2026-07-04, openings: [{ opens: "10:00", closes: "12:00" }], title: Fair }
  oneOffDays:
    - { date: 2026-06-19, title: Mourning, proclaimed: false }
counting: {}
protocol:
  title: Member/officer protocol
  adoptedOn: 2019-05-13
  reaffirmedOn: [2023-05-15]
  reviewDueOn: null
  reviewEvery: not-stated
  rules:
    - id: answer
      kind: timely-answer
      clause: binding/3.1-timely
  localStandards:
    - { rule: answer, withinWorkingDays: 5, decidedOn: 2024-01-15, minute: "2024/7" }
  clauses:
    - { id: binding/3.1-timely, printed: "3.1", stance: serves, asks: Answers in good time. }
    - { id: binding/3.2, printed: "3.2", stance: respects, asks: No unfair pressure. }
`;

const installation = `web: { host: 127.0.0.1, port: 3000, publicUrl: "" }
smtpIn:
  host: 127.0.0.1
  port: 2525
  maxBytes: 26214400
  trustedRelays: []
dataDir: ./var
databaseUrl: ""
mailOut: { smtpUrl: "" }
bankHolidays: { url: "" }
outbox: { leaseSeconds: 120 }
demo: false
`;

const year = '{ "published": "2025-01-01", "seen": "2026-01-01", "days": [\n{ "date": "2026-12-25", "title": "Christmas Day" }\n] }';
const bankHolidays = `{
"source": "GOV.UK", "licence": "OGL", "taken": "2026-01-01", "nations": {
"england-and-wales": { "2026": ${year} },
"scotland": { "2026": ${year} },
"northern-ireland": { "2026": ${year} }
} }
`;

/** A configuration without a fault. */
export const sound: Files = {
  'config/default.yaml': installation,
  'config/bank-holidays.json': bankHolidays,
  [binding]: council,
};

/** The text of the sound council under another name, for a second file. */
export function councilNamed(slug: string, prefix: string): string {
  return council.replaceAll('binding', slug).replace('referencePrefix: MB', `referencePrefix: ${prefix}`);
}

export function edited(files: Files, file: string, ...edits: readonly Edit[]): Files {
  const text = edits.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${file}`);
    return before.replace(from, () => to);
  }, files[file] ?? '');
  return { ...files, [file]: text };
}

/** Runs with the files on disk, in a folder that is gone afterwards. */
export function onDisk<Value>(files: Files, run: (root: string) => Value): Value {
  const root = mkdtempSync(join(tmpdir(), 'settings-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return run(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function faultsOf(files: Files, environment: Environment = {}): readonly Fault[] {
  const loaded = onDisk(files, (root) => loadSettings({ root, workingDirectory }, environment));
  return loaded.ok ? [] : loaded.refusal;
}

export function settingsOf(files: Files, environment: Environment = {}): LoadedSettings {
  const loaded = onDisk(files, (root) => loadSettings({ root, workingDirectory }, environment));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal, null, 2));
  return loaded.value;
}

/** The one fault that an edit of the sound council should make. */
export type Row = readonly [name: string, edits: readonly Edit[], fault: Omit<Fault, 'file'>];

export function row(name: string, edits: readonly Edit[], line: number, key: string, found: string, wanted: string): Row {
  return [name, edits, { line, key, found, wanted }];
}
