import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const repository = dirname(dirname(__dirname));

interface Row {
  readonly why: string;
  /** The file that the text pretends to be; nothing is written there. */
  readonly file: string;
  readonly text: string;
  /** What the lint must say; absent where the text is lawful. */
  readonly law?: string;
}

/** A file that an import can point at: the rule about paths only sees imports that resolve. */
function someFileIn(folder: string): string {
  const entries = readdirSync(join(repository, folder), { withFileTypes: true, recursive: true });
  const file = entries.find((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.startsWith('index'));
  if (file === undefined) throw new Error(`${folder} holds no file to import`);
  return relative(repository, join(file.parentPath, file.name));
}

function importOf(target: string, from: string): string {
  const path = relative(dirname(from), target).replace(/\.ts$/, '.js');
  return `import * as it from '${path.startsWith('.') ? path : `./${path}`}';\nexport const used = it;\n`;
}

const domain = 'src/domain/probe.ts';
const calendar = 'src/domain/calendar/probe.ts';
const application = 'src/application/probe.ts';
/** Not the three that are let off a part of the law. */
const [anAdapter = '', anotherAdapter = ''] = readdirSync(join(repository, 'src/adapters'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['chance', 'clock', 'settings'].includes(entry.name))
  .map((entry) => `src/adapters/${entry.name}`);
const adapter = join(anAdapter, 'probe.ts');

const domainLaw = 'The domain imports nothing but itself';
const calendarLaw = 'The calendar imports itself, date-fns and @date-fns/tz, nothing else.';
const applicationLaw = 'The application imports the domain and itself';
const adapterLaw = 'An adapter imports no other adapter';
const plainImportLaw = 'The inner circles import by declaration only';
const clockLaw = 'Time is an argument';
const environmentLaw = 'Only adapters/settings/environment.ts reads the environment.';
const chanceLaw = 'Chance is a port';
const machineLaw = 'belongs to an adapter';
const globalLaw = 'Name what you mean';

const imports: Row[] = [
  { why: 'the domain importing the application', file: domain, text: importOf(someFileIn('src/application'), domain), law: domainLaw },
  { why: 'the domain importing an adapter', file: domain, text: importOf(someFileIn(anAdapter), domain), law: domainLaw },
  { why: 'the domain importing a package', file: domain, text: "import { Injectable } from '@nestjs/common';\nexport const it = Injectable;\n", law: domainLaw },
  { why: 'the domain importing a type of a package', file: domain, text: "import { type DataSource } from 'typeorm';\nexport type It = DataSource;\n", law: domainLaw },
  { why: 'the domain importing node:', file: domain, text: "import { readFileSync } from 'node:fs';\nexport const it = readFileSync;\n", law: domainLaw },
  { why: 'the domain passing on a package', file: domain, text: "export * from 'zod';\n", law: domainLaw },
  { why: 'the domain importing date-fns outside its calendar', file: domain, text: "import { addDays } from 'date-fns';\nexport const it = addDays;\n", law: domainLaw },
  { why: 'the domain reading configuration', file: domain, text: importOf('package.json', domain), law: domainLaw },
  { why: 'the domain importing when it runs', file: domain, text: "export const it = () => import('node:fs');\n", law: plainImportLaw },
  { why: 'the domain importing by import()-type', file: domain, text: "export type It = import('typeorm').DataSource;\n", law: 'goes round the import law' },
  { why: 'the domain requiring', file: domain, text: "export const it: unknown = require('node:fs');\n", law: plainImportLaw },
  { why: 'the calendar importing another package', file: calendar, text: "import { z } from 'zod';\nexport const it = z;\n", law: calendarLaw },
  { why: 'the calendar importing node:', file: calendar, text: "import { join } from 'node:path';\nexport const it = join;\n", law: calendarLaw },
  { why: 'the calendar importing a package of like name', file: calendar, text: "import { it } from 'date-fns-tz';\nexport const one = it;\n", law: calendarLaw },
  { why: 'the application importing an adapter', file: application, text: importOf(someFileIn(anAdapter), application), law: applicationLaw },
  { why: 'the application importing a package', file: application, text: "import { Injectable } from '@nestjs/common';\nexport const it = Injectable;\n", law: applicationLaw },
  { why: 'the application importing node:', file: application, text: "import { randomUUID } from 'node:crypto';\nexport const it = randomUUID;\n", law: applicationLaw },
  { why: 'an adapter importing another', file: adapter, text: importOf(someFileIn(anotherAdapter), adapter), law: adapterLaw },
  { why: 'an adapter importing another when it runs', file: adapter, text: `export const it = () => import('${relative(anAdapter, someFileIn(anotherAdapter)).replace(/\.ts$/, '.js')}');\n`, law: adapterLaw },
  { why: 'an adapter importing the tests', file: adapter, text: importOf('test/support/engines.ts', adapter), law: 'The product imports nothing of its tests.' },
];

const inEvery = [domain, application, adapter, 'src/main.ts'];
const clockTexts = [
  'export const it = new Date();',
  'export const it = new Date;',
  'export const it = Date();',
  'export const it = Date.now();',
  "export const it = Date['now']();",
  'export const it = Date.now;',
  'const { now } = Date;\nexport const it = now;',
  'const D = Date;\nexport const it = new D();',
];
const environmentTexts = [
  'export const it = process.env.HOME;',
  "export const it = process['env'];",
  'const { env } = process;\nexport const it = env;',
  'const p = process;\nexport const it = p.env;',
  "import { env } from 'node:process';\nexport const it = env;",
  "import p from 'process';\nexport const it = p.env;",
  "export const it = () => import('node:process');",
];
const chanceTexts = [
  'export const it = Math.random();',
  "export const it = Math['random']();",
  'const { random } = Math;\nexport const it = random;',
  "import { randomBytes } from 'node:crypto';\nexport const it = randomBytes;",
  'export const it = crypto.randomUUID();',
];
const globalTexts = ['export const it = new globalThis.Date();', 'export const it = globalThis.process.env;', "export const it = global['Math'].random();"];

const effects = [
  ...clockTexts.map((text) => ({ why: 'the clock', text, law: clockLaw })),
  ...environmentTexts.map((text) => ({ why: 'the environment', text, law: environmentLaw })),
  ...chanceTexts.map((text) => ({ why: 'chance', text, law: chanceLaw })),
  ...globalTexts.map((text) => ({ why: 'a global that leads to any of them', text, law: globalLaw })),
].map((effect) => ({ ...effect, rows: inEvery.map((file): Row => ({ ...effect, file })) }));
const hidden: Row[] = [
  { why: 'the clock inside date-fns', file: calendar, text: "import { isPast } from 'date-fns';\nexport const it = isPast;", law: clockLaw },
  { why: 'the clock inside @date-fns/tz', file: calendar, text: "import { TZDate } from '@date-fns/tz';\nexport const it = TZDate.tz('Europe/London');", law: clockLaw },
  { why: 'the clock inside @date-fns/tz', file: calendar, text: "import { TZDate } from '@date-fns/tz';\nexport const it = new TZDate();", law: clockLaw },
  { why: 'the clock inside Intl', file: domain, text: "export const it = new Intl.DateTimeFormat('en-GB').format();", law: clockLaw },
  ...['setTimeout(() => undefined, 1)', 'console.log(1)', "Buffer.from('')", 'process.cwd()', "fetch('x')"].flatMap((call) =>
    [domain, application].map((file) => ({ why: 'the machine', file, text: `export const it = (): unknown => ${call};`, law: machineLaw })),
  ),
  { why: 'the clock behind a lint disable', file: domain, text: '// eslint-disable-next-line\nexport const it = Date.now();', law: clockLaw },
  { why: 'the clock in the file that may read the environment', file: 'src/adapters/settings/environment.ts', text: 'export const it = Date.now();', law: clockLaw },
  { why: 'the environment where the clock may be read', file: 'src/adapters/clock/probe.ts', text: 'export const it = process.env;', law: environmentLaw },
];

const lawful: Row[] = [
  { why: 'the domain importing itself', file: domain, text: "import { type Result } from './result.js';\nexport type It = Result<string, string>;\n" },
  { why: 'the calendar importing date-fns', file: calendar, text: "import { addDays } from 'date-fns';\nimport { TZDate } from '@date-fns/tz';\nexport const it = [addDays, TZDate];\n" },
  { why: 'the calendar making a date from numbers', file: calendar, text: "import { TZDate } from '@date-fns/tz';\nexport const it = new TZDate(2026, 4, 22, 'Europe/London');\n" },
  { why: 'the application importing the domain', file: application, text: importOf(someFileIn('src/domain'), application) },
  { why: 'an adapter importing the application', file: adapter, text: importOf(someFileIn('src/application'), adapter) },
  { why: 'an adapter importing the domain', file: adapter, text: importOf(someFileIn('src/domain'), adapter) },
  { why: 'an adapter importing a package and node:', file: adapter, text: "import { join } from 'node:path';\nimport { z } from 'zod';\nexport const it = [join, z];\n" },
  { why: 'dates made from data', file: domain, text: "export const it = [new Date('2026-05-22T16:20:00.000Z'), Date.parse('2026-05-22'), Date.UTC(2026, 4, 22)];\n" },
  { why: 'arithmetic', file: domain, text: 'const { floor } = Math;\nexport const it = floor(Math.max(1, 2));\n' },
  { why: 'the process, but for its environment', file: 'src/main.ts', text: 'const { argv } = process;\nexport const it = [argv, process.pid];\n' },
  { why: 'the clock in its place', file: 'src/adapters/clock/probe.ts', text: 'export const it = () => new Date();\n' },
  { why: 'the environment in its place', file: 'src/adapters/settings/environment.ts', text: 'export const it = () => process.env;\n' },
  { why: 'chance in its place', file: 'src/adapters/chance/probe.ts', text: "import { randomUUID } from 'node:crypto';\nexport const it = () => randomUUID();\n" },
];

const key = ({ file, text }: Row): string => `${file}\n${text}`;
const titled = <T extends { text: string }>(rows: T[]) => rows.map((row) => ({ ...row, title: row.text.trim().split('\n')[0] ?? '' }));

describe('the import law', () => {
  const said = new Map<string, string[]>();

  // One ESLint for all rows: it takes longer to load than to lint them.
  beforeAll(() => {
    const rows = [...imports, ...effects.flatMap((effect) => effect.rows), ...hidden, ...lawful];
    const { stdout, stderr } = spawnSync(process.execPath, ['test/house/lint-texts.mjs'], {
      cwd: repository,
      input: JSON.stringify(rows),
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    const answers = JSON.parse(stdout) as string[][];
    rows.forEach((row, index) => said.set(key(row), answers[index] ?? []));
  }, 180_000);

  it.each(titled([...imports, ...hidden]))('stops $why: $title', (row) => {
    expect(said.get(key(row))).toContainEqual(expect.stringContaining(row.law ?? ''));
  });

  it.each(titled(effects))('stops $why in every circle: $title', ({ rows, law }) => {
    expect(rows.filter((row) => !said.get(key(row))?.some((message) => message.includes(law)))).toEqual([]);
  });

  it.each(titled(lawful))('lets through $why', (row) => {
    expect(said.get(key(row))).toEqual([]);
  });

  it('fails the lint command on a file that is really there', () => {
    const folder = join(repository, 'src/domain');
    const { atime, mtime } = statSync(folder);
    const file = join(folder, `import-law-${randomUUID()}.ts`);
    try {
      writeFileSync(file, importOf(someFileIn('src/application'), 'src/domain/probe.ts'));
      const lint = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', file], { cwd: repository, encoding: 'utf8' });
      expect(lint.stdout).toContain(domainLaw);
      expect(lint.status).toBe(1);
    } finally {
      rmSync(file, { force: true });
      // Else every run of the tests would make the build look out of date.
      utimesSync(folder, atime, mtime);
    }
  }, 180_000);
});
