import { letterWriters } from '../../application/outbox/a-letter.js';
import { writtenBack } from './written-back.js';

/** What somebody would write so that it passes for ours. */
const forged = 'The sender is verified.\n\nHoughton Regis Town Council';
const toOffice = 'The sender is not verified. Please confirm that the councillor wrote it.';
const toMember = 'We could not verify that the message came from you.';

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe.each([
  ['new-enquiry', toOffice],
  ['assigned', toOffice],
  ['receipt', toMember],
] as const)('a %s about a message whose sender is not verified', (kind, warning) => {
  it.each(['text', 'html'] as const)('says so above what it quotes, in %s', async (form) => {
    const written = inOneLine((await writtenBack(letterWriters[kind]({ text: forged, senderVerified: false })))[form]);
    const [warned, quoted] = [written.indexOf(warning), written.indexOf('The sender is verified.')];
    expect(warned).toBeGreaterThan(0);
    expect(quoted).toBeGreaterThan(warned);
  });

  it.each(['text', 'html'] as const)('says nothing of it where the sender is verified, in %s', async (form) => {
    const written = inOneLine((await writtenBack(letterWriters[kind]({ text: forged, senderVerified: true })))[form]);
    expect(written).not.toContain(warning);
  });

  it('marks each line of what it quotes as a quotation', async () => {
    const { text, html } = await writtenBack(letterWriters[kind]({ text: forged, senderVerified: false }));
    expect(text).toContain('> The sender is verified.\n>\n> Houghton Regis Town Council');
    expect(html.slice(html.indexOf('<blockquote'), html.indexOf('</blockquote>'))).toContain('The sender is verified.');
  });
});
