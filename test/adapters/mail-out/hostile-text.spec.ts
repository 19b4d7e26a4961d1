import { addressText, headerText, idsText } from '../../../src/adapters/mail-out/header-text.js';
import { letterPage } from '../../../src/adapters/mail-out/letter-page.js';
import { answerText, outcomeOf } from '../../../src/adapters/mail-out/smtp-outcome.js';
import { figure, heading, paragraphs, quote, wrap } from '../../../src/adapters/mail-out/text-layout.js';
import { letter } from '../../support/mail-letters.js';
import { endsInGoodTime, megabytes } from '../mail-in/megabytes.js';
import { writtenBack } from './written-back.js';

const functions: readonly [name: string, call: (text: string) => unknown][] = [
  ['wrap', wrap],
  ['quote', quote],
  ['heading', heading],
  ['paragraphs', paragraphs],
  ['figure', (text) => figure({ label: text, value: 1 })],
  ['headerText', (text) => headerText(text, 250)],
  ['addressText', addressText],
  ['idsText', (text) => idsText([text])],
  ['answerText', answerText],
  ['outcomeOf', (text) => outcomeOf({ response: text }, true)],
  ['letterPage', (text) => letterPage(letter('receipt', { view: { subject: text, lines: [text], quoted: { label: text, text } } }))],
];

describe.each(functions)('%s', (_name, call) => {
  it.each(megabytes)('takes a megabyte of %s within seconds', (_of, text) => endsInGoodTime(() => call(text)));
});

describe.each<[name: string, laidOut: (text: string) => string]>([
  ['wrapping', wrap],
  ['quoting', quote],
])('%s', (_name, laidOut) => {
  it.each(megabytes)('a megabyte of %s comes to a few megabytes at most', (_of, text) => {
    expect(laidOut(text).length).toBeLessThan(4 * text.length);
  });
});

describe('a letter that quotes a hostile message', () => {
  it('is written, and is not much longer than what it quotes', async () => {
    const text = `${'>'.repeat(10_000)}${' a'.repeat(5_000)}`;
    const { mail } = await writtenBack(letter('new-enquiry', { view: { quoted: { label: 'The enquiry', text } } }));
    expect(mail.mime.length).toBeLessThan(5 * text.length);
  });
});
