import { withoutSeparators } from './after-argument.js';
import { readChannel } from './channel-named.js';
import { beginsWithAWord, type FirstWord, firstWordOf, holdsAWord } from './first-word.js';
import { isMeant } from './meant.js';
import { joinLines, linesOf, plainLine } from './plain-line.js';
import { readPass } from './pass-words.js';
import { readPromise } from './promise-words.js';
import { isMarked } from './quotation.js';
import { type NotUnderstoodBecause, type ReplyContext, type ReplyReading } from './reply-reading.js';
import { splitReply } from './reply-text.js';
import { isOnlySignOff, saysNothing } from './sign-off.js';

export { type ReplyContext, type ReplyReading } from './reply-reading.js';

/** What an officer's reply says of itself by its first line. Where two readings are possible, neither is taken. */
export function readReply(text: string, context: ReplyContext): ReplyReading {
  const { written, unsure } = splitReply(text);
  const lines = linesOf(written);
  const at = lines.findIndex((line) => plainLine(line) !== '' && !isMarked(plainLine(line)));
  const firstLine = plainLine(lines[at] ?? '');
  const refuse = (because: NotUnderstoodBecause): ReplyReading => ({ kind: 'not-understood', because, firstLine: firstLine.slice(0, 200) });
  if (at < 0 || unsure) return refuse('nothing-written');
  const others = [...lines.slice(0, at), ...lines.slice(at + 1)];
  const first = firstWordOf(lines[at] ?? '');
  if (first === null || !isMeant(first, others, context)) {
    if (others.some(beginsWithAWord)) return refuse('word-below');
    return saysNothing(written, context.officers) ? refuse('nothing-written') : { kind: 'plain', text: written };
  }
  const below = lines.slice(at + 1);
  const beside = (said: string) => besideTheWord(joinLines([...lines.slice(0, at), said, ...below]), context);
  if (first.word === 'NOTE') return { kind: 'note', text: joinLines([...lines.slice(0, at), withoutSeparators(first.rest), ...below]) };
  if (holdsAWord(first.rest) || others.some(beginsWithAWord)) return refuse('two-words');
  return readWord(first, beside, context, refuse);
}

function readWord({ word, rest }: FirstWord, beside: (said: string) => string, context: ReplyContext, refuse: (because: NotUnderstoodBecause) => ReplyReading): ReplyReading {
  const said = withoutSeparators(rest);
  switch (word) {
    case 'ANSWER':
      return { kind: 'answer', text: beside(said) };
    case 'ASK':
      return { kind: 'ask', text: beside(said) };
    case 'NOTE':
      return { kind: 'note', text: beside(said) };
    case 'DISCUSS':
      return { kind: 'discuss', text: beside(said) };
    case 'DONE':
      return readDone(said, beside);
    case 'ACK': {
      const promise = readPromise(rest, context);
      if (typeof promise === 'string') return refuse(promise);
      const { promised, text, reason } = promise;
      return { kind: 'acknowledge', promised, text: beside(text), ...(reason === undefined ? {} : { reason }) };
    }
    case 'PASS': {
      const pass = readPass(rest, context.officers);
      return typeof pass === 'string' ? refuse(pass) : { kind: 'pass', to: pass.to, text: beside(pass.text) };
    }
    case 'LOG':
      return refuse('log-in-a-reply');
  }
}

/** "by phone: told her Tuesday". A channel that goes on as a sentence ("by phone this morning") stays in the text. */
function readDone(said: string, beside: (said: string) => string): ReplyReading {
  const read = readChannel(said);
  if (read === null) return { kind: 'done', channel: null, text: beside(said) };
  const endsThere = withoutSeparators(read.rest) !== read.rest && !read.rest.startsWith(' ');
  if (read.rest === '' || endsThere) return { kind: 'done', channel: read.channel, text: beside(withoutSeparators(read.rest)) };
  const isSetOff = /^ [\u2010-\u2015-] /.test(read.rest);
  if (isSetOff) return { kind: 'done', channel: read.channel, text: beside(withoutSeparators(read.rest)) };
  return { kind: 'done', channel: read.saysHow ? read.channel : null, text: beside(said) };
}

/** A closing and a card that the client puts under every mail, or a quotation alone, are no text beside a word. */
function besideTheWord(text: string, { officers }: ReplyContext): string {
  const isQuotation = linesOf(text).map(plainLine).every((line) => line === '' || isMarked(line));
  return isQuotation || isOnlySignOff(text, officers) ? '' : text;
}
