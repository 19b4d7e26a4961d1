import fc from 'fast-check';
import { linesOf, plainLine } from '../../../../src/domain/intake/reply/plain-line.js';
import { forwardedOf } from '../../../../src/domain/intake/reply/forwarded.js';
import { readLog } from '../../../../src/domain/intake/reply/log-words.js';
import { labelReply } from '../../../../src/domain/intake/reply/reply-parts.js';
import { splitReply } from '../../../../src/domain/intake/reply/reply-text.js';
import { readReply } from '../../../../src/domain/intake/reply/reply-words.js';
import * as client from './clients.js';
import { logContext } from './log-context.js';
import { context } from './reply-context.js';

const words = ['ANSWER', 'ACK 4 December', 'ACK', 'ASK', 'NOTE', 'Note', 'PASS TO Jane Smith', 'DISCUSS', 'DONE by phone', 'done', 'LOG Cllr Hill, phone, Tue 21:00: bins'];
const pieces = [
  ...['', ' ', '>', '> quoted', '>> deeper', '-- ', '--', 'Sent from my iPhone', 'Kind regards', 'Jane Smith', client.rule, '-----Original Message-----'],
  ...['From: Ada <ada@members.example>', 'Sent: 21 May 2026 10:00', 'To: Jane', 'Subject: Lamp', 'On Thu, 21 May 2026 at 10:00, Ada <ada@members.example> wrote:'],
  ...['Ada <ada@members.example> wrote:', '<ada@members.example> schrieb am Do.', 'um 10:00 Uhr:', 'wrote:', 'It is mended.', 'see my answers below', 'This email is confidential and intended solely for you.'],
];
const line = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...words), fc.string({ unit: 'binary' }));
const mail = fc.array(line, { maxLength: 25 }).chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));
const full = (text: string) => linesOf(text).filter((one) => plainLine(one) !== '').sort();
const runs = { numRuns: 3000 };

describe('every mail', () => {
  it('is split without a line lost or doubled', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const { written, quoted, signature } = splitReply(text);
        expect([...full(written), ...full(quoted), ...full(signature)].sort()).toEqual(full(text));
        expect(labelReply(linesOf(text)).parts).toHaveLength(linesOf(text).length);
      }),
      runs,
    );
  });

  it('is read without a throw, by all that reads one', () => {
    fc.assert(
      fc.property(fc.oneof(mail, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        expect(() => [readReply(text, context), readLog(text, logContext), forwardedOf(text)]).not.toThrow();
      }),
      runs,
    );
  });

  it('that begins with a word and anything is read without a throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words, 'ACK after ', 'PASS TO ', 'LOG '), fc.string({ unit: 'binary' }), (word, text) => {
        expect(() => [readReply(word + text, context), readLog(word + text, logContext)]).not.toThrow();
      }),
      runs,
    );
  });

  it('that begins with NOTE is a note', () => {
    fc.assert(
      fc.property(fc.constantFrom('NOTE', '*NOTE*', '\u00a0NOTE', '\nNOTE', 'NOTE:'), fc.constantFrom(' ', '\n', '\r\n', ': '), mail, (note, gap, text) => {
        expect(readReply(note + gap + text, context).kind).toBe('note');
      }),
      runs,
    );
  });

  it('is an answer only where its first line begins with the word', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const reading = readReply(text, context);
        if (reading.kind !== 'answer') return;
        const first = linesOf(splitReply(text).written).map(plainLine).find((one) => one !== '' && !one.startsWith('>'));
        expect(first).toMatch(/^\W*answer/i);
      }),
      runs,
    );
  });
});

describe('100,000 characters of anything', () => {
  const size = 100_000;
  const filled = (unit: string) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const units = [
    ...['a', ' ', '\n', '>', '> \n', '>\n\n', '-', '_', '*', '-- \n', '--\n', '--\n\n', 'From:', 'From:\n', 'From: a\nSent: b\n', 'From: a\n\n', '\u200b', '\u00a0', ':', '@', '<', '<@', ' \t'],
    ...['On 1 a@b:\n', 'On 1\n', 'On 1 <a@b> wrote:\n', 'On 1 wrote:\n\n', 'On 1 wrote:\n>\n', 'wrote:\n', '1:00 @ >:\n', 'schrieb am <@ uhr:\n', 'On 1 <a@b> wrote: '],
    ...['Sent from my iPhone\n', 'Sent from my iPhone\n\n', 'This email is confidential, delete it\n\n', 'This email is confidential ', '[cid:', '[cid:a]\n\n'],
    ...['ANSWER', 'ANSWER ', 'ANSWER\n', 'NOTE ', 'ACK ', 'ACK\n', 'DONE ', ' DONE', '. DONE', 'PASS TO ', 'LOG ', 'LOG a, ', 'a and ', 'a & ', 'please ', '1/2 ', 'Fri ', 'Jane Smith\n', 'Kind regards\n', 'see below\n', '🎉', '\ud800', 'é', '(', '"', '. '],
  ];
  const starts = ['', 'ANSWER ', 'ACK after ', 'LOG Cllr Hill, phone, Tue 21:00: ', 'On 1 '];
  const readers: readonly (readonly [string, (text: string) => unknown])[] = [
    ['reply', (text) => readReply(text, context)],
    ['log', (text) => readLog(text, logContext)],
    ['forward', forwardedOf],
  ];
  const hanging = 2_000;
  const took = (read: (text: string) => unknown, text: string) => {
    const began = performance.now();
    read(text);
    return performance.now() - began;
  };
  /** Far above what it takes, far below what a search back and forth would: of three, for other processes have their turn. */
  const atBest = (read: (text: string) => unknown, text: string) => {
    const first = took(read, text);
    return first < hanging ? first : Math.min(first, took(read, text), took(read, text));
  };

  it('hangs nothing', () => {
    const cases = starts.flatMap((start) => units.flatMap((unit) => readers.map(([name, read]) => ({ name: `${name} ${JSON.stringify(start)} ${JSON.stringify(unit)}`, read, text: start + filled(unit) }))));
    const slow = cases.map(({ name, read, text }) => ({ name, ms: Math.round(atBest(read, text)) })).filter(({ ms }) => ms >= hanging);
    expect(slow).toEqual([]);
  }, 180_000);
});
