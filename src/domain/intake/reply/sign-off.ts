import { type Named, nameWords } from './name-words.js';
import { linesOf, plainLine } from './plain-line.js';

const closing = /^(?:with )?(?:many |kind(?:est)? |best |warm |very best )?(?:regards|wishes|thanks|thank you|cheers|yours sincerely|yours faithfully|sincerely|best|all the best)[,.!]?$/;
const formal = /regards|wishes|sincerely|faithfully|best/;
const onACard =
  /[\d@|]|www\.|https?:|\b(?:clerk|deputy|officer|manager|council|assistant|rfo|office|tel|team|department|services|she\/her|he\/him|they\/them|slcc|cilca|mobile|email)\b/;
const mostLines = 14;

/**
 * Whether a text is nothing but a closing and a card ("Kind regards / Jane Smith / Town Clerk / 01582 …"), as clients
 * put under every mail without a mark. After a closing an officer's name must follow: all else is text.
 */
export function isOnlySignOff(text: string, officers: readonly Named[]): boolean {
  const lines = linesOf(text).map(plainLine).filter((line) => line !== '');
  if (lines.length === 0 || lines.length > mostLines || lines.some((line) => line.length > 100)) return false;
  const closes = closing.test((lines[0] ?? '').toLowerCase());
  const card = closes ? lines.slice(1) : lines;
  const [name, ...rest] = card;
  if (name === undefined) return true;
  return isNameOf(name, officers) && rest.every((line) => onACard.test(line.toLowerCase()) && !/[.?!]$/.test(line));
}

/** A card, or a closing that says nothing: unlike "Thanks", nobody writes that for its own sake. */
export function saysNothing(text: string, officers: readonly Named[]): boolean {
  const first = linesOf(text).map(plainLine).find((line) => line !== '') ?? '';
  return isOnlySignOff(text, officers) && (!closing.test(first.toLowerCase()) || formal.test(first.toLowerCase()));
}

function isNameOf(line: string, officers: readonly Named[]): boolean {
  const said = nameWords(line).join(' ');
  return officers.some(({ name }) => {
    const words = nameWords(name);
    return said !== '' && (said === words.join(' ') || said === words[0]);
  });
}
