import { readReply, type ReplyReading } from '../../../../src/domain/intake/reply/reply-words.js';
import * as client from './clients.js';
import { context } from './reply-context.js';

const { card, disclaimer, signature } = client;
const answer = (text: string): ReplyReading => ({ kind: 'answer', text });
const plain = (text: string): ReplyReading => ({ kind: 'plain', text });
const note = (text: string): ReplyReading => ({ kind: 'note', text });
const acknowledged = (on: string, text = ''): unknown => ({ kind: 'acknowledge', promised: { on }, text });
const refused = (because: string): unknown => ({ kind: 'not-understood', because });
const mended = 'The lamp was mended on Monday.';

const fixtures: readonly (readonly [name: string, text: string, expected: unknown])[] = [
  ['Outlook desktop, answer', `ANSWER\n\n${mended}${client.outlookDesktop}`, answer(mended)],
  ['Outlook desktop, the word alone above its card', `ANSWER${card}${client.outlookDesktop}`, answer('')],
  ['Outlook desktop, CRLF and no-break spaces', `ACK\u00a04\u00a0December\n\u00a0\n${client.outlookDesktop}`.replaceAll('\n', '\r\n'), acknowledged('2026-12-04')],
  ['Outlook desktop, card and disclaimer', `ACK 4 December${card}${disclaimer}${client.outlookDesktop}`, acknowledged('2026-12-04')],
  ['Outlook desktop, plain', `I’ll look into it.${client.outlookDesktop}`, plain('I’ll look into it.')],
  ['Outlook desktop, bold headers', `NOTE she rang three times${client.outlookBold}`, note('she rang three times')],
  ['Outlook desktop, original message', `ANSWER: ${mended}${client.outlookOriginal}`, answer(mended)],
  ['Outlook web with its rule', `DISCUSS\n40 hours of copying${client.outlookWeb}`, { kind: 'discuss', text: '40 hours of copying' }],
  ['Outlook web, note', `NOTE\nShe rang three times.${client.outlookWeb}`, note('She rang three times.')],
  ['Outlook web, plain that begins like a word', `Answer to your question: it is mended.${client.outlookWeb}`, plain('Answer to your question: it is mended.')],
  ['Outlook for iOS', `Ack 4 December${client.outlookMobile}`, acknowledged('2026-12-04')],
  ['Outlook for iOS, lower case', `note\n\nshe rang${client.outlookMobile}`, note('she rang')],
  ['Outlook for Android', `ANSWER - ${mended}${client.outlookAndroid}`, answer(mended)],
  ['Outlook for Mac', `PASS TO O'Neill${client.outlookMac}`, { kind: 'pass', to: 'owen', text: '' }],
  ['Outlook, German', `ANSWER ${mended}${client.outlookGerman}`, answer(mended)],
  ['Outlook, French', `ANSWER ${mended}${client.outlookFrench}`, answer(mended)],
  ['Outlook, Spanish', `NOTE ${mended}${client.outlookSpanish}`, note(mended)],
  ['Outlook, Italian', `${mended}${client.outlookItalian}`, plain(mended)],
  ['Outlook, Dutch', `ASK Which lamp?${client.outlookDutch}`, { kind: 'ask', text: 'Which lamp?' }],
  ['Outlook, Welsh', `ANSWER\nFe’i trwsiwyd.${client.outlookWelsh}`, answer('Fe’i trwsiwyd.')],
  ['Gmail web, wrapped attribution', `ANSWER\n\n${mended}${client.gmail}`, answer(mended)],
  ['Gmail web, bold word', `*ACK* Fri 4 Dec${client.gmail}`, acknowledged('2026-12-04')],
  ['Gmail web, signature above the quotation', `ASK\nWhich lamp is it?${signature}${client.gmail}`, { kind: 'ask', text: 'Which lamp is it?' }],
  ['Gmail web, plain with a closing', `Thank you, I will look into it.\n\nJane${client.gmail}`, plain('Thank you, I will look into it.\n\nJane')],
  ['Gmail for Android', `DONE by phone${client.gmailAndroid}`, { kind: 'done', channel: 'telephone', text: '' }],
  ['Gmail for Android, a note with one capital', `Note: she rang three times${client.gmailAndroid}`, note('she rang three times')],
  ['Gmail, Welsh', `${mended}${client.gmailWelsh}`, plain(mended)],
  ['Apple Mail, attribution behind marks', `ANSWER\n${mended}${client.appleMail}`, answer(mended)],
  ['Apple Mail, plain', `${mended}\n\nJane Smith${client.appleMail}`, plain(`${mended}\n\nJane Smith`)],
  ['Mail on an iPhone', `ACK after Planning Committee${client.ios}`, { kind: 'acknowledge', promised: { afterMeeting: { meeting: 'planning-june', workingDays: 1 } }, text: '' }],
  ['Mail on an iPhone, “Answer” alone', `Answer${client.ios}`, answer('')],
  ['Mail on an iPad, unmarked quotation', `Done in person${client.iosUnmarked}`, { kind: 'done', channel: 'in-person', text: '' }],
  ['Mail on an iPhone, a sentence', `Done and dusted, all good now.${client.ios}`, plain('Done and dusted, all good now.')],
  ['Thunderbird, above', `NOTE she rang${client.thunderbird}`, note('she rang')],
  ['Thunderbird, below', `${client.thunderbirdAbove}ANSWER\n${mended}${signature}`, answer(mended)],
  ['Thunderbird, below, plain', `${client.thunderbirdAbove}${mended}\n`, plain(mended)],
  ['Thunderbird, between', 'On 21/05/2026 10:00, Ada Hill wrote:\n> Is it mended?\n\nYes.\n\n> By whom?\n\nHighways.\n', plain('> Is it mended?\n\nYes.\n\n> By whom?\n\nHighways.')],
  ['Thunderbird, between, with a word', 'ANSWER see between\n\nOn 21/05/2026 10:00, Ada Hill wrote:\n> Is it mended?\nYes.\n> By whom?\nHighways.\n> Ada\n', answer('see between\n\n> Is it mended?\nYes.\n> By whom?\nHighways.')],
  ['Samsung Email', `ACK tomorrow${client.samsung}`, acknowledged('2026-05-22')],
  ['Yahoo on Android, text on the line of the attribution', `${mended}${client.yahoo}`, plain(mended)],
  ['HTML only, turned to text', `ANSWER\n\n${mended}\n\nKind regards,\nJane\n\n\n[cid:image001.png@01DA1234.5678]\n\n${client.rule}\n${client.outlookDesktop.trim()}`, answer(`${mended}\n\nKind regards,\nJane`)],
  ['HTML only, word in a table of bold', `\n\n**ACK by 4 December 2026**\n\n\n${client.outlookWeb}`, acknowledged('2026-12-04')],
  ['a disclaimer under a plain reply', `${mended}${disclaimer}${client.outlookDesktop}`, plain(mended)],
  ['what is confidential is an answer', `ANSWER\nThe report is confidential and privileged: I cannot disclose it, nor its attachments.${client.outlookDesktop}`, answer('The report is confidential and privileged: I cannot disclose it, nor its attachments.')],
  ['nothing but a card above the quotation', `${card}${client.outlookDesktop}`, refused('nothing-written')],
  ['nothing above an unmarked quotation', client.iosUnmarked, refused('nothing-written')],
  ['an answer and a note in one', `ANSWER\n${mended}\n\nNOTE she rang three times${client.gmail}`, refused('two-words')],
  ['a note below a greeting', `Hello both,\n\nNOTE\nshe rang three times${client.outlookWeb}`, refused('word-below')],
];

describe('replies as real clients send them', () => {
  it.each(fixtures)('%s', (_, text, expected) => {
    const reading = readReply(text, context);
    if (typeof expected === 'string') expect(reading.kind).toBe(expected);
    else expect(reading).toMatchObject(expected as object);
  });

  it('are at least 40, and none sends a note on or takes a plain one for an answer', () => {
    const misfiled = fixtures.filter(([, text, expected]) => {
      const wanted = typeof expected === 'string' ? expected : (expected as ReplyReading).kind;
      const { kind } = readReply(text, context);
      return kind !== wanted && kind !== 'not-understood';
    });
    expect(fixtures.length).toBeGreaterThanOrEqual(40);
    expect(misfiled.map(([name]) => name)).toEqual([]);
  });
});

describe('every word from every client, above whatever it puts below', () => {
  const lines: readonly (readonly [line: string, kind: ReplyReading['kind']])[] = [
    ...([['ANSWER', 'answer'], ['answer', 'answer'], ['ACK 4 December', 'acknowledge'], ['Ack Friday', 'acknowledge'], ['NOTE she rang', 'note'], ['Note: she rang', 'note']] as const),
    ...([['PASS TO O’Neill', 'pass'], ['DISCUSS 12 hours', 'discuss'], ['DONE by phone', 'done'], ['ASK which lamp?', 'ask'], ['ACK some day', 'not-understood']] as const),
    ...([['Answer to your question: yes.', 'plain'], ['Ask him yourself', 'plain'], ['Done and dusted', 'plain'], [mended, 'plain']] as const),
  ];
  const quotations = Object.entries(client).filter(([name]) => /^(?:outlook|gmail|apple|ios|thunderbird$|samsung|yahoo)/.test(name));
  const footers = ['', card, signature, disclaimer, card + disclaimer, signature + disclaimer];

  it.each(lines)('%s', (line, kind) => {
    for (const [name, quotation] of quotations) {
      for (const footer of footers) {
        const reading = readReply(line + footer + quotation, context);
        expect([name, footer, reading.kind]).toEqual([name, footer, kind]);
        const text = 'text' in reading ? reading.text : '';
        expect(text).not.toContain('A new enquiry was assigned to you');
        if (kind !== 'plain' && kind !== 'note' && !/12 hours|which lamp/.test(text)) expect([name, footer, text]).toEqual([name, footer, '']);
      }
    }
  });
});
