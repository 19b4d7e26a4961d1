import { withoutSeparators } from './after-argument.js';
import { readChannel } from './channel-named.js';
import { type FirstWord } from './first-word.js';
import { plainLine } from './plain-line.js';
import { type ReplyContext } from './reply-reading.js';
import { isOnlySignOff } from './sign-off.js';

const mostWordsOfAName = 6;

/**
 * Whether a line's first word is a reply word, not the beginning of a sentence. In capitals it always is. Else the
 * line must be the word alone, or the word and its argument: "Answer to your question: …" and "Ask him yourself" are
 * plain. A telephone writes "Note: …" and "Discuss: …" with one capital: both stay inside, where a mistake sends
 * nothing on.
 * "Ack" is no English, and "Pass to" with a name alone no sentence to a member: misspelt, they are asked about.
 */
export function isMeant({ word, isCapital, rest }: FirstWord, others: readonly string[], context: ReplyContext): boolean {
  if (isCapital) return true;
  const said = withoutSeparators(rest);
  switch (word) {
    case 'ACK':
      return true;
    case 'NOTE':
    case 'DISCUSS':
      return said === '' || /^ ?:| [\u2010-\u2015-] /.test(rest.slice(0, 3));
    case 'PASS':
      return /^to\b/i.test(said) && said.split(' ').length <= mostWordsOfAName;
    case 'DONE': {
      const channel = readChannel(said);
      return isAlone(said, rest, others, context) || (channel !== null && withoutSeparators(channel.rest) === '');
    }
    case 'ANSWER':
    case 'ASK':
      return isAlone(said, rest, others, context);
    case 'LOG':
      return false;
  }
}

/** "Done." above more text ends a sentence. */
function isAlone(said: string, rest: string, others: readonly string[], { officers }: ReplyContext): boolean {
  if (said !== '') return false;
  const endsASentence = /[.!,]/.test(rest);
  return !endsASentence || others.every((line) => plainLine(line) === '') || isOnlySignOff(others.join('\n'), officers);
}
