import { headerOf, type Envelope, type ReadMail } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';
import { hasNoReturnPath, subjectBegins } from './signs.js';

/** What Exchange, Gmail, Apple and others put before the subject they answer, each in its user's language. The colon belongs to it. */
const prefixes = [
  'automatic(?: e-?mail)? (?:reply|response)|auto[- ]?(?:reply|response|responder)|auto',
  'out of (?:the )?office(?: auto[- ]?reply| reply| notification)?|ooo',
  'abwesenheitsnotiz|abwesenheit|automatische antwort|(?:autom\\. )?abwesenheitsmeldung',
  'réponse automatique|absence du bureau|message d[\'’]absence',
  'respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori sede|fuori ufficio',
  'automatisch antwoord|automatische reactie|afwezigheid(?:sbericht)?|niet aanwezig',
  'autosvar|automatiskt svar|automatisk svar|frånvaro|fraværsbesked|fravær|automaattinen vastaus|poissaoloilmoitus',
  'resposta automática|ausência temporária|odpowiedź automatyczna|automatická odpov[eě]ď|automatikus válasz|răspuns automat',
  'αυτόματη απάντηση|автоответ|автоматический ответ|otomatik yanıt|自動応答|自動返信|自动答复|自動回覆|자동 회신',
  'ateb awtomatig|allan o[\'’]r swyddfa',
];
const prefix = new RegExp(`^(?:${prefixes.join('|')})\\s?[:：]`, 'iu');
/** Without the colon a councillor may begin so too: "Out of office hours the gate is locked". */
const wording = /^(?:(?:i am |i'm )?(?:currently )?(?:out of (?:the )?office|on (?:annual )?leave|away from (?:my|the) (?:desk|office)|on holiday|on vacation)|vacation|auto(?:matic)?[- ]?(?:reply|response)|abwesen|automatische antwort|réponse automatique|absence|autosvar|thank you for (?:your (?:e-?mail|message|enquiry)|contacting))/iu;

/** An out-of-office reply that carries no header for it: its subject's form; or its wording with another sign of a machine. */
export const autoReplySubject: ScreenRule = (mail, envelope) => {
  const isAutomatic = subjectBegins(mail, prefix) || (subjectBegins(mail, wording) && hasOtherSign(mail, envelope));
  return isAutomatic ? { state: 'automatic', reason: 'auto-reply' } : null;
};

/** Exchange's request not to be answered counts here, beside the wording: alone it proves nothing. */
function hasOtherSign(mail: ReadMail, envelope: Envelope): boolean {
  return hasNoReturnPath(mail, envelope) || headerOf(mail, 'x-auto-response-suppress') !== null || /^no-?reply@|^do-?not-?reply@/.test(mail.from[0]?.address ?? '');
}
