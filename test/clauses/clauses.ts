import { existsSync, readFileSync } from 'node:fs';
import { loadSettings } from '../../src/adapters/settings/load-settings.js';
import { type Council } from '../../src/domain/council/council.js';
import { type Clause, type Rule } from '../../src/domain/protocol/protocol.js';
import { clauseIds } from './clause-ids.js';
import { lived } from './lived.js';

/** `clauses`: a line a clause of the shipped councils, by what it is lived and which test shows it; 1 where one has neither. */
function main(): number {
  const loaded = loadSettings({ root: process.cwd(), workingDirectory: process.cwd() }, {});
  if (!loaded.ok) return print(['The settings do not load.'], 1);
  const lines = loaded.value.councils.flatMap((council) => council.protocol.clauses.map((clause) => lineOf(clause, council)));
  const known = new Set(lines.map(({ id }) => id));
  const faults = [
    ...clauseIds.filter((id) => !known.has(id)).map((id) => `${id}: no council's file holds it`),
    ...Object.keys(lived).filter((id) => !known.has(id)).map((id) => `${id}: is lived, but no council's file holds it`),
    ...lines.flatMap(({ id, fault }) => (fault === null ? [] : [`${id}: ${fault}`])),
  ];
  const later = lines.filter(({ words }) => words.endsWith('later')).length;
  const sums = `${lines.length} clauses, ${lines.length - later} lived, ${later} later, ${faults.length} at fault`;
  return print([...lines.map(({ words }) => words), ...faults, sums], faults.length === 0 ? 0 : 1);
}

interface Line {
  readonly id: string;
  readonly words: string;
  readonly fault: string | null;
}

const stances = { serves: 'S', respects: 'R', 'serves-and-respects': 'S/R' } as const;

function lineOf({ id, stance }: Clause, { protocol, name }: Council): Line {
  const rule = protocol.rules.find(({ clause }) => clause === id);
  const one = lived[id];
  const begun = [id.padEnd(36), stances[stance].padEnd(4), name].join(' ');
  if (one === undefined) return { id, words: `${begun}: ${ruleWords(rule)}later`, fault: null };
  const by = one.by ?? (rule === undefined ? null : ruleWords(rule).replace(/, $/, ''));
  return { id, words: `${begun}: ${by ?? 'nothing'}; ${one.test}`, fault: by === null ? 'has neither rule nor mechanism' : faultOf(one.test) };
}

function ruleWords(rule: Rule | undefined): string {
  return rule === undefined ? '' : `rule "${rule.id}" (${rule.kind}), `;
}

function faultOf(test: string): string | null {
  const [file = '', name = ''] = test.split(' › ');
  if (!existsSync(file)) return `there is no ${file}`;
  return readFileSync(file, 'utf8').includes(name) ? null : `${file} has no test "${name}"`;
}

function print(lines: readonly string[], status: number): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return status;
}

process.exitCode = main();
