import { type Delivery } from '../../application/ports/mail-transport.js';

/** What nodemailer adds to an error. */
export interface SmtpFailure {
  readonly responseCode?: number;
  readonly command?: string;
  readonly response?: string;
  readonly code?: string;
  readonly message?: string;
}

/** Where a server judges this mail, and not our connection to it. */
const judgements = ['MAIL FROM', 'RCPT TO', 'DATA'];
/** Sign-in and encryption (RFC 4954 §6, RFC 3207 §4): the settings want mending, the mail is well. */
const aboutTheConnection = [530, 534, 535, 538];
const longestAnswer = 200;

/**
 * A mail is given up only where the server refused this mail for good; whatever else fails may work later. `isWhole`: the
 * server may have had all of it by then.
 */
export function outcomeOf(failure: SmtpFailure, isWhole: boolean): Delivery {
  const { responseCode = 0, command = '', code } = failure;
  const isJudged = judgements.some((judgement) => command.startsWith(judgement));
  const isRefused = isJudged && responseCode >= 500 && !aboutTheConnection.includes(responseCode);
  // An address that no server is asked about: the client itself finds it to be none.
  const isNoAddress = code === 'EENVELOPE' && responseCode === 0 && command === 'API';
  return { outcome: isRefused || isNoAddress ? 'never' : 'later', answer: answerOf(failure, isWhole) };
}

export function answerText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim().slice(0, longestAnswer);
}

function answerOf({ response, message, code }: SmtpFailure, isWhole: boolean): string {
  // It may have taken the mail before it fell silent, or the line was cut.
  if (response === undefined && isWhole) return '';
  return answerText(response ?? message ?? code ?? 'no reason given');
}
