import { type Fault, type LogLevel, type Outcome, problemType } from './problem.js';

interface Row {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly level: LogLevel;
}

/** What this edge refuses by itself, before a use case is asked. */
const table = {
  unauthenticated: {
    status: 401,
    title: 'Who asks is not known',
    detail: 'Send a token as "Authorization: Bearer <token>". The council\'s operator issues tokens on the command line.',
    level: 'warn',
  },
  'token-ran-out': {
    status: 401,
    title: 'The token has run out',
    detail: 'It is not taken any more. The command "token --council <slug> --person <email>" makes a new one.',
    level: 'warn',
  },
  'invalid-header': {
    status: 400,
    title: 'A header cannot be read',
    detail: 'Nothing was done. Each fault names a header, what was found and what is wanted.',
    level: 'info',
  },
  'invalid-input': {
    status: 422,
    title: 'The request is not right yet',
    detail: 'Nothing was done. Each fault names a field, what was found and what is wanted.',
    level: 'info',
  },
  'unreadable-body': {
    status: 400,
    title: 'The body cannot be read',
    detail: 'The body must be one JSON object in UTF-8.',
    level: 'info',
  },
  'unreadable-path': {
    status: 400,
    title: 'The path cannot be read',
    detail: 'The path holds a percent sign that no two hexadecimal digits of UTF-8 follow.',
    level: 'info',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'A request body holds at most 1 MB.',
    level: 'warn',
  },
  'unsupported-content-type': {
    status: 415,
    title: 'The body is not JSON',
    detail: 'Send the body as "Content-Type: application/json", in UTF-8.',
    level: 'info',
  },
  'message-too-large': {
    status: 413,
    title: 'The message is too large',
    detail: 'Nothing was kept. The fault names the most bytes that a message may have here, by whatever door.',
    level: 'warn',
  },
  'not-a-message': {
    status: 415,
    title: 'The body is not a message',
    detail: 'Send the raw message as "Content-Type: message/rfc822", neither packed nor as a form.',
    level: 'info',
  },
  'empty-message': {
    status: 400,
    title: 'The body is empty',
    detail: 'Nothing was kept. The body must be the raw message, with its header.',
    level: 'info',
  },
  'cut-off': {
    status: 400,
    title: 'The body was cut off',
    detail: 'Nothing was kept. The connection ended before the message did.',
    level: 'info',
  },
  'no-room': {
    status: 503,
    title: 'Too much mail is coming in at once',
    detail: 'Nothing was kept. Send the same message again in a minute.',
    level: 'warn',
  },
  'unknown-route': {
    status: 404,
    title: 'There is no such route',
    detail: 'No resource answers to this method and path.',
    level: 'info',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'The failure is recorded. If you sent an Idempotency-Key, it is safe to send the same request again.',
    level: 'error',
  },
} as const satisfies Readonly<Record<string, Row>>;

export type EdgeCode = keyof typeof table;

export function edgeOutcome(code: EdgeCode, faults: readonly Fault[] = []): Outcome {
  const { level, ...words } = table[code];
  return { level, problem: { type: problemType(code), ...words, code, faults } };
}
