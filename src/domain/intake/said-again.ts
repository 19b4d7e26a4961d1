import { type ReadMail } from './mail.js';
import { nameWords } from './reply/name-words.js';
import { linesOf, plainLine } from './reply/plain-line.js';
import { splitReply } from './reply/reply-text.js';

/** What a member's further mail on an enquiry is: thanks, asking when, or more than that. */
export type SaidAgain = 'thanks' | 'chaser' | 'more';

const mostCharacters = 600;
const mostWords = 60;

/** What goes beyond thanks and beyond asking when. */
const goesOn =
  /\b(?:but|however|although|though|also|another|instead|unless|besides|as well|in addition|meanwhile|by the way|disagree|wrong|unhappy|disappointed|complain\w*|complaint)\b/;
const asks = /\?|\b(?:why|how|who|which|where|could|can|would|will|please|not|never|n't|yet|until)\b|n['’]t\b/;
const praise = '(?:great|brilliant|perfect|lovely|excellent|helpful|kind|good|fine|clear|super|wonderful|useful|good to know)';
const thanks = new RegExp(
  `^(?:(?:(?:very |so |with )?(?:many|huge) |very much )?(?:thanks|thank you|thankyou|cheers|ta)(?: so much| very much| a lot| again| indeed| all| both)*(?: for .{1,60})?` +
    `|(?:it is |this is |that is |that['’]s )?(?:much|greatly|very much) appreciated|i (?:really |very much )?appreciate (?:it|this|that|your help)` +
    `|(?:(?:that|this|it)(?: is|['’]s| was) (?:all )?(?:really |very |most |so )?)?${praise}(?: of you| to know)?|noted|understood|received(?: with thanks)?)$`,
);
const chaser =
  /\b(?:any (?:news|update|updates|progress|word|joy|response|reply)|chas(?:e|ing)|(?:still )?(?:waiting|awaiting)\b.{0,20}\b(?:reply|answer|response|update|hear)|awaiting (?:a |an |your |the )?(?:reply|answer|response|update)|when (?:can|will|might|could|may|should) (?:i|we|you)\b.{0,20}\b(?:expect|hear|have|get|reply|answer|respond)|(?:have|had|has) (?:you|anyone|somebody) (?:had|been|got|looked)\b|(?:i|we)(?: have|['’]ve)? (?:still )?(?:heard nothing|not heard|yet to hear|had no (?:reply|answer|response))|(?:have|has)n['’]?t (?:heard|had)|following up|follow(?:ed|s)? up on|(?:gentle|friendly|polite) (?:reminder|nudge)|just (?:checking|wondering)|where (?:are we|we are)\b|(?:is there|what is|what['’]s) (?:any |the )?(?:latest|state of play|progress|update))\b/;
const courtesy = /^(?:(?:dear|hi|hello|good (?:morning|afternoon|evening)|morning|afternoon)\b.{0,40}|(?:i )?hope .{0,40}|(?:i am |i['’]m )?sorry to .{0,40}|(?:with )?(?:kind(?:est)? |best |warm |many )?(?:regards|wishes)|yours (?:sincerely|faithfully)|best|all the best)$/;

/**
 * Recognised only where every sentence is one of the kind: a wrong "more" costs an officer a glance, a wrong "thanks"
 * would leave a councillor unheard. What is quoted below does not count, and an attachment is always more.
 * `people`: who writes, and who may be spoken to.
 */
export function saidAgain({ text, attachments }: Pick<ReadMail, 'text' | 'attachments'>, people: readonly string[]): SaidAgain {
  const { written, unsure } = splitReply(text);
  if (unsure || attachments.length > 0 || written.length > mostCharacters) return 'more';
  const names = new Set(people.flatMap((name) => nameWords(name)));
  const sentences = sentencesOf(written, names);
  if (sentences.join(' ').split(' ').length > mostWords) return 'more';
  const kinds = sentences.map((sentence) => kindOf(sentence, names)).filter((kind) => kind !== null);
  if (kinds.length === 0 || kinds.includes('more')) return 'more';
  return kinds.includes('chaser') ? 'chaser' : 'thanks';
}

/** Without the closing, the name below it, and the card below that. */
function sentencesOf(written: string, names: ReadonlySet<string>): readonly string[] {
  const lines = linesOf(written).map((line) => plainLine(line).toLowerCase()).filter((line) => line !== '');
  const signed = lines.findIndex((line, at) => at > 0 && lines.length - at <= 3 && isName(line, names));
  const said = signed < 0 ? lines : lines.slice(0, signed);
  return said.flatMap((line) => line.match(/[^.!?,;]+[.!?,;]*/g) ?? []).map((sentence) => sentence.replace(/[,;\s]+$/, '').trim()).filter((sentence) => /\p{L}/u.test(sentence));
}

function isName(text: string, names: ReadonlySet<string>): boolean {
  const words = nameWords(text);
  return words.length > 0 && words.length <= 4 && words.every((word) => names.has(word));
}

/** null: a courtesy, or a name, which says nothing either way. */
function kindOf(sentence: string, names: ReadonlySet<string>): SaidAgain | null {
  const bare = sentence.replace(/[.!]+$/, '');
  if (goesOn.test(bare)) return 'more';
  if (chaser.test(bare)) return 'chaser';
  if (courtesy.test(bare) || isName(bare, names)) return null;
  return thanks.test(bare) && !asks.test(bare) ? 'thanks' : 'more';
}
