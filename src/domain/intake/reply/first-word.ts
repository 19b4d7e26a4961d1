import { plainLine } from './plain-line.js';

export type ReplyWord = 'ANSWER' | 'ACK' | 'ASK' | 'NOTE' | 'PASS' | 'DISCUSS' | 'DONE' | 'LOG';

export interface FirstWord {
  readonly word: ReplyWord;
  /** In capitals a word is always meant; else it may begin a sentence. */
  readonly isCapital: boolean;
  /** The line after the word, as it stands. */
  readonly rest: string;
}

const shape = /^[*_`"'“”‘’\s]{0,8}(answer|ack|ask|notes?|pass|discuss|done|log|acknowledged?)(?![\p{L}\p{N}@_]|['’]\p{L})/iu;
const aliases: Readonly<Record<string, ReplyWord>> = { NOTES: 'NOTE', ACKNOWLEDGE: 'ACK', ACKNOWLEDGED: 'ACK' };
const further = /(?<![\p{L}\p{N}])(?<!PLEASE )(?:ANSWER|ACK|ASK|NOTE|DISCUSS|DONE|PASS TO)(?![\p{L}\p{N}@_]|['’]\p{L})/u;

/** The reply word that a line starts with; null where it starts with none. */
export function firstWordOf(line: string): FirstWord | null {
  const plain = plainLine(line.slice(0, 5000)) + line.slice(5000);
  const found = shape.exec(plain);
  if (found === null) return null;
  const said = found[1] ?? '';
  const isCapital = said === said.toUpperCase();
  const name = said.toUpperCase();
  const word = aliases[name] ?? (name as ReplyWord);
  // "Notes from the meeting", "Acknowledge …": only in capitals do these stand for the word.
  if (name !== word && !isCapital) return null;
  return { word, isCapital, rest: plain.slice(found[0].length).replace(/^[*_`"”’]+/, '') };
}

/** Whether another word in capitals stands in a text: which of the two counts is not for us to guess. */
export function holdsAWord(text: string): boolean {
  return further.test(text);
}

/** Whether a line below the first begins with a word in capitals. */
export function beginsWithAWord(line: string): boolean {
  return firstWordOf(line)?.isCapital === true;
}
