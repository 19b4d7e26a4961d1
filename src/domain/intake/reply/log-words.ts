import { withoutSeparators } from './after-argument.js';
import { type Channel } from '../../enquiry/fact.js';
import { type PersonId } from '../../people/person.js';
import { firstWordOf } from './first-word.js';
import { type LogContext, type LogHeadFault, readLogHead } from './log-head.js';
import { type When } from './log-when.js';
import { joinLines, linesOf, plainLine } from './plain-line.js';
import { splitReply } from './reply-text.js';

export { type LogContext } from './log-head.js';

/** `done`: what was said there and then, perhaps nothing more; null: not answered yet. */
export type LogReading =
  | { readonly kind: 'log'; readonly members: readonly PersonId[]; readonly channel: Channel; readonly receivedAt: When; readonly text: string; readonly done: string | null }
  | { readonly kind: 'not-understood'; readonly because: LogFault; readonly firstLine: string };

/** `no-log-word`: the mail does not begin with LOG, and is something else; `reply-word`: it begins with a word of a reply. */
export type LogFault = LogHeadFault | 'no-log-word' | 'reply-word' | 'nothing-asked';

/** An officer's own mail: `LOG Cllr Hill, phone, Tue 21:00: what was asked`, with DONE where it was answered at once. */
export function readLog(text: string, context: LogContext): LogReading {
  const lines = linesOf(splitReply(text).written);
  const firstLine = plainLine(lines[0] ?? '');
  const refuse = (because: LogFault): LogReading => ({ kind: 'not-understood', because, firstLine: firstLine.slice(0, 200) });
  const first = firstWordOf(firstLine);
  if (first?.word !== 'LOG') return refuse(first?.isCapital === true ? 'reply-word' : 'no-log-word');
  const line = withoutSeparators(first.rest);
  const end = endOfHead(line);
  const head = readLogHead(line.slice(0, end).slice(0, 1000), context);
  // "Log on to the website and …" begins a sentence.
  if (typeof head === 'string') return refuse(first.isCapital ? head : 'no-log-word');
  const { asked, done } = untilDone([withoutSeparators(line.slice(end)), ...lines.slice(1)]);
  return asked === '' ? refuse('nothing-asked') : { kind: 'log', ...head, text: asked, done };
}

/** The first colon that stands in no time. */
function endOfHead(line: string): number {
  const colon = /:(?!\d)|(?<!\d):/.exec(line);
  return colon === null ? line.length : colon.index;
}

const doneInLine = /(?:(?:^|[.;,!?:)\u2010-\u2015-] ?)\*?DONE\*?(?![\p{L}\p{N}'’])| \*?DONE\*?[.!]?$)/u;

function untilDone(lines: readonly string[]): { asked: string; done: string | null } {
  const at = lines.findIndex((line) => doneInLine.test(line) || isDoneAlone(line));
  if (at < 0) return { asked: joinLines(lines), done: null };
  const line = lines[at] ?? '';
  const found = doneInLine.exec(line);
  const before = found === null ? '' : line.slice(0, found.index + (found[0].length - found[0].replace(/^[.!?)]/, '').length));
  const after = found === null ? '' : line.slice(found.index + found[0].length);
  const done = joinLines([withoutSeparators(after), ...lines.slice(at + 1)]);
  return { asked: joinLines([...lines.slice(0, at), before]), done };
}

function isDoneAlone(line: string): boolean {
  const first = firstWordOf(line);
  return first?.word === 'DONE' && (first.isCapital || withoutSeparators(first.rest) === '');
}
