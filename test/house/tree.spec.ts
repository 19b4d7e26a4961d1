import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const repository = dirname(dirname(__dirname));
const read = (file: string): string => readFileSync(join(repository, file), 'utf8');

/** What git keeps, not what lies on the disk. Asked so that it answers in another user's clone too. */
const tracked = existsSync(join(repository, '.git'))
  ? execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: repository, encoding: 'utf8' })
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(repository, file)))
  : [];
const inAClone = tracked.length > 0 ? describe : describe.skip;

const house = ['src', 'config', 'test', 'templates', 'package.json', 'tsconfig.json', 'nest-cli.json', 'README.md'];
const insistedOnByTools = [
  ...['.ci', '.github', '.gitattributes', '.gitignore', '.npmrc', 'CHANGELOG.md', 'Dockerfile', 'LICENSE', 'compose.yaml'],
  ...['eslint.config.mjs', 'jest.config.mjs', 'package-lock.json', 'tsconfig.build.json'],
];

inAClone('the tree', () => {
  const typescript = tracked.filter((file) => file.endsWith('.ts'));

  it('has at its top what DESIGN names and what tools insist on, nothing else', () => {
    const top = new Set(tracked.map((file) => file.split('/')[0] ?? ''));
    expect([...top].filter((name) => !house.includes(name) && !insistedOnByTools.includes(name))).toEqual([]);
    expect(house.filter((name) => !top.has(name))).toEqual([]);
  });

  it('has no barrels: what is imported is imported from where it stands', () => {
    expect(tracked.filter((file) => /(^|\/)index\.[cm]?[jt]s$/.test(file))).toEqual([]);
  });

  it('has no folder that sorts by kind', () => {
    const kinds = /(^|\/)(utils?|helpers?|lib|common|shared|types|constants|interfaces|dtos?|misc)\//;
    expect(tracked.filter((file) => kinds.test(file))).toEqual([]);
  });

  it('exports by name; Jest alone is given a default', () => {
    const forJest = ['test/support/postgres-server.ts', 'test/support/postgres-teardown.ts'];
    const withDefault = typescript.filter((file) => /^export (default\b|\{[^}]*\bas default\b)/m.test(read(file)));
    expect(withDefault.filter((file) => !forJest.includes(file))).toEqual([]);
  });

  it('keeps every adapter in a folder of its own, where the import law sees it', () => {
    expect(tracked.filter((file) => /^src\/adapters\/[^/]+$/.test(file))).toEqual([]);
  });

  it('reads clock, chance and environment in one file each', () => {
    const beyondOne = (pattern: RegExp) => typescript.filter((file) => file.startsWith('src/') && pattern.test(read(file))).slice(1);
    expect(beyondOne(/\bnew Date\(\)|\bDate\.now\b/)).toEqual([]);
    expect(beyondOne(/\bprocess\.env\b/)).toEqual([]);
    expect(beyondOne(/\bMath\.random\b|\brandom(UUID|Bytes|Int)\(/)).toEqual([]);
  });

  it('switches no law off in the source', () => {
    const disables = /eslint-disable.*(import-x|no-restricted|no-explicit-any)|@ts-(ignore|nocheck)|eslint-disable(-next-line|-line)?\s*(\*\/|--|$)/m;
    expect(typescript.filter((file) => file.startsWith('src/') && disables.test(read(file)))).toEqual([]);
  });
});

describe('the dependencies', () => {
  interface Manifest {
    readonly dependencies: Record<string, string>;
    readonly devDependencies: Record<string, string>;
    readonly overrides: Record<string, string>;
  }

  it('are pinned exactly', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Manifest;
    const all = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are locked without the address of any registry', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> };
    expect(Object.keys(packages).filter((name) => 'resolved' in (packages[name] ?? {}))).toEqual([]);
  });
});
