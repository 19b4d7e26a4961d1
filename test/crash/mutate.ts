import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ThreadedReader } from '../../src/adapters/mail-in/threaded-reader.js';
import { screen } from '../../src/domain/intake/screen/screen.js';
import { type CorpusMessage, corpusMessages, rawMessage } from '../support/mail-corpus.js';
import { Dice, mutated } from './mutations.js';

/**
 * npm run mutate [-- --messages 10000] [-- --seed 1] [-- --keep FOLDER]
 * Damaged messages of the corpus through the reader on its threads and through the screen, two at a time; fails where
 * a reading throws, takes longer than 5 s or takes more than 512 MB, or where a good message behind them is not read.
 * `--keep`: a folder for those that took longer than a second.
 */
const longestMs = 5_000;
const mostMegabytes = 512;
const slow = 1_000;
const { values } = parseArgs({ options: { messages: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, keep: { type: 'string' } } });
const wanted = Number(values.messages);

const sources = corpusMessages().map((message: CorpusMessage) => rawMessage(message));
if (sources.length === 0) process.exit(0);

// Below node_modules, where this runs from, stands the whole of it compiled.
const thread = join(import.meta.dirname, '..', '..', 'src', 'adapters', 'mail-in', 'reading-thread.js');
const reader = new ThreadedReader(thread, { time: longestMs, memory: mostMegabytes });
const dice = new Dice(Number(values.seed));
const figures = { read: 0, unreadable: 0, ended: 0, crashes: 0, slowest: 0, memory: 0, blocked: 0 };
let watching = true;
const watch = watchMemory();
const began = performance.now();
let next = 0;
await Promise.all([worker(), worker()]);
const seconds = (performance.now() - began) / 1_000;
watching = false;
await watch;
await reader.close();

const { read, unreadable, ended, crashes, slowest, memory, blocked } = figures;
console.log(
  `${wanted} mutated messages (seed ${values.seed}) in ${seconds.toFixed()} s: ${crashes} crashes, ${read} read, ${unreadable} unreadable, of them ` +
    `${ended} whose thread was ended; slowest ${slowest.toFixed()} ms, memory at most ${memory.toFixed()} MB, ${blocked} good ones blocked behind them`,
);
process.exitCode = crashes + ended + blocked > 0 || slowest > longestMs + 500 || memory > mostMegabytes ? 1 : 0;

async function worker(): Promise<void> {
  while (next < wanted) {
    next += 1;
    const number = next;
    await take(number, mutated(dice.of(sources), dice));
    if (number % 500 === 0) await takeGood();
  }
}

async function take(number: number, raw: Uint8Array): Promise<void> {
  const started = performance.now();
  try {
    const result = await reader.read(raw);
    reader.withoutTrace(raw);
    if (result.ok) screen(result.value, { returnPath: null, recipients: [], broughtBy: { kind: 'nobody' } }, 'a mark');
    if (result.ok) figures.read += 1;
    else figures.unreadable += 1;
    if (!result.ok && (result.refusal.detail === 'took-too-long' || performance.now() - started > longestMs)) figures.ended += 1;
  } catch (error) {
    figures.crashes += 1;
    console.error(error);
  }
  const took = performance.now() - started;
  figures.slowest = Math.max(figures.slowest, took);
  if (took > slow && values.keep !== undefined) writeFileSync(join(values.keep, `${number}-${took.toFixed()}ms.eml`), raw);
}

async function takeGood(): Promise<void> {
  const result = await reader.read(Buffer.from('From: ada@members.example\r\nSubject: The bench\r\n\r\nWho mends it?\r\n'));
  if (!result.ok || result.value.subject !== 'The bench') figures.blocked += 1;
}

/** Of the whole process with its threads, beside what it had before: both threads' reading at once. */
async function watchMemory(): Promise<void> {
  const before = process.memoryUsage().rss;
  while (watching) {
    figures.memory = Math.max(figures.memory, (process.memoryUsage().rss - before) / 1_048_576);
    await pause(100);
  }
}
