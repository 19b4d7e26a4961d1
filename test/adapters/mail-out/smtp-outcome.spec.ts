import { answerText, outcomeOf, type SmtpFailure } from '../../../src/adapters/mail-out/smtp-outcome.js';

describe('a send that failed', () => {
  it.each<[name: string, failure: SmtpFailure, outcome: 'later' | 'never']>([
    ['the recipient is unknown', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'never'],
    ['the sender is refused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, 'never'],
    ['the message is too large', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 552 }, 'never'],
    ['DATA is refused', { code: 'EENVELOPE', command: 'DATA', responseCode: 554 }, 'never'],
    ['the message is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'never'],
    ['the client finds the address to be none', { code: 'EENVELOPE', command: 'API' }, 'never'],
    ['the recipient is greylisted', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'later'],
    ['the server is full', { code: 'EMESSAGE', command: 'DATA', responseCode: 452 }, 'later'],
    ['the server is stopping', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 421 }, 'later'],
    ['the server wants sign-in first', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, 'later'],
    ['the password is wrong', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'later'],
    ['the greeting is a refusal', { code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'later'],
    ['EHLO is refused', { code: 'EPROTOCOL', command: 'EHLO', responseCode: 550 }, 'later'],
    ['STARTTLS is refused', { code: 'ETLS', command: 'STARTTLS', responseCode: 502 }, 'later'],
    ['the certificate is bad', { code: 'ESOCKET', command: 'CONN' }, 'later'],
    ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, 'later'],
    ['the name is unknown', { code: 'EDNS', command: 'CONN' }, 'later'],
    ['the server is silent', { code: 'ETIMEDOUT', command: 'CONN' }, 'later'],
    ['the line is cut', { code: 'ECONNECTION', command: 'CONN' }, 'later'],
    ['it took too long', { code: 'EABORT' }, 'later'],
    ['nothing is known', {}, 'later'],
  ])('%s', (_name, failure, outcome) => {
    expect(outcomeOf(failure, false).outcome).toBe(outcome);
    expect(outcomeOf(failure, true).outcome).toBe(outcome);
  });

  it('is told in the server’s words, else the client’s', () => {
    expect(outcomeOf({ response: '550 5.1.1 unknown', message: 'failed' }, true).answer).toBe('550 5.1.1 unknown');
    expect(outcomeOf({ message: 'connect ECONNREFUSED' }, false).answer).toBe('connect ECONNREFUSED');
    expect(outcomeOf({}, false).answer).toBe('no reason given');
  });

  it.each<[name: string, failure: SmtpFailure]>([
    ['the server fell silent', { code: 'ETIMEDOUT', command: 'CONN', message: 'Timeout' }],
    ['our own time was up', { code: 'EABORT', message: 'Message sending aborted' }],
    ['the line was cut', { code: 'ECONNECTION', command: 'CONN', message: 'Connection closed unexpectedly' }],
    ['the line broke', { code: 'ESOCKET', command: 'CONN', message: 'read ECONNRESET' }],
  ])('has no answer where the server had all of it before %s, and the client’s words where it had not', (_name, failure) => {
    expect(outcomeOf(failure, true)).toEqual({ outcome: 'later', answer: '' });
    expect(outcomeOf(failure, false)).toEqual({ outcome: 'later', answer: failure.message });
  });
});

describe('an answer', () => {
  it('is one short line', () => {
    expect(answerText('550-one\r\n550 two\r\n')).toBe('550-one 550 two');
    expect(answerText('x'.repeat(5_000))).toHaveLength(200);
  });
});
