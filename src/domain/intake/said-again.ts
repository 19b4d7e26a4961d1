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
const about = '(?:this|that|it|the above|my (?:last |previous |earlier |first )?(?:email|e-mail|mail|message|enquiry|question)(?: of last week| below)?)';
const reply = '(?:news|updates?|progress|word|response|reply|answer)';
const after = `(?: yet| please| at all| for me| from you| back| anything| (?:on|about|to) ${about})*`;
const whatFor =
  '(?:(?:your|the|this|that|all your|all the|a) (?:quick |prompt |swift |helpful |full |kind )*(?:reply|answer|response|help|time|update|information|info|explanation|message|email|e-mail|assistance)|this|that|it|everything' +
  '|letting me know|(?:getting|coming) back to me(?: so quickly)?|(?:looking into|sorting|dealing with) (?:this|it)(?: out)?)';
const thanks = new RegExp(
  `^(?:(?:(?:very |so |with )?(?:many|huge) |very much )?(?:thanks|thank you|thankyou|cheers|ta)(?: so much| very much| a lot| again| indeed| all| both)*(?: for ${whatFor})?` +
    `|(?:it is |this is |that is |that['’]s )?(?:much|greatly|very much) appreciated|i (?:really |very much )?appreciate (?:it|this|that|your help)` +
    `|(?:(?:that|this|it)(?: is|['’]s| was) (?:all )?(?:really |very |most |so )?)?${praise}(?: of you| to know)?|noted|understood|received(?: with thanks)?)$`,
);
const am = "(?:(?:i am|i['’]m|we are|we['’]re) )?";
/** Each a whole sentence: one that says anything else is more than asking when. */
const chasers = [
  `(?:(?:is|was) there |do you have |have you (?:got |had )?|(?:can|could) i have |please )?any (?:further |more )?${reply}${after}`,
  `${am}(?:just )?(?:chasing|following up)(?: up)?(?: on)?(?: ${about})?`,
  `${am}(?:still )?(?:waiting|awaiting)(?: for)?(?: an?| your| the| any)? ${reply}${after}`,
  `${am}(?:still )?waiting to hear${after}`,
  `when (?:can|will|might|could|may|should) (?:i|we|you) (?:expect|hear|have|get|reply|answer|respond)(?: (?:to have|to get|to hear))?(?: an?| the| your| any)?(?: ${reply})?${after}`,
  `(?:have|had|has) (?:you|anyone|somebody) had (?:a |any )?(?:chance|time)(?: to (?:look|reply|answer|respond)(?: at)?(?: ${about})?)?${after}`,
  `(?:i|we)(?: have|['’]ve)? (?:still )?(?:heard nothing|not heard|(?:not )?had (?:no|any|a) ${reply})${after}`,
  `(?:i|we) (?:still )?have(?:n['’]?t| not) (?:still )?(?:heard|had)(?: (?:an?|any) ${reply})?${after}`,
  '(?:this is )?(?:just )?(?:an? )?(?:gentle |friendly |polite |quick )?(?:reminder|nudge)',
  `${am}(?:just )?(?:checking|wondering|asking)(?: (?:whether|if) (?:there (?:is|was)|you (?:have|had)) any ${reply}${after})?`,
  `where are we (?:with|on) ${about}`,
  `what(?: is|['’]s) (?:the )?(?:latest|state of play|progress)(?: (?:on|with) ${about})?`,
  `(?:still )?no ${reply}${after}`,
];
const chaser = new RegExp(`^(?:${chasers.join('|')})$`);
const greeting = /^(?:dear|hi|hello|good (?:morning|afternoon|evening)|morning|afternoon)\b(?: (?:all|both|there|clerk|sir|madam|team))*/;
const courtesy = new RegExp(
  `^(?:(?:i )?hope (?:you are|you['’]re|all is|this finds you|you have had|you had)(?: all)? (?:well|both well|a (?:good|nice) (?:week|weekend|day|morning))` +
    `|(?:i am |i['’]m )?sorry to (?:chase|bother|trouble|nag|pester|keep asking)(?: you)?(?: again| about ${about})*` +
    '|(?:with )?(?:kind(?:est)? |best |warm |many )?(?:regards|wishes)|yours (?:sincerely|faithfully)|best|all the best)$',
);

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
  if (chaser.test(bare.replace(/\?$/, ''))) return 'chaser';
  const greeted = greeting.test(bare) ? bare.replace(greeting, '').trim() : null;
  if (courtesy.test(bare) || isName(bare, names) || greeted === '' || (greeted !== null && isName(greeted, names))) return null;
  return thanks.test(bare) && !asks.test(bare) ? 'thanks' : 'more';
}
