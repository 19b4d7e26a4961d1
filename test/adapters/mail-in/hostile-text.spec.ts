import { oneLine, storable } from '../../../src/adapters/mail-in/clean-text.js';
import { headerMap, messageIds, ownMessageId } from '../../../src/adapters/mail-in/header-fields.js';
import { isTractable } from '../../../src/adapters/mail-in/html-limits.js';
import { repaired } from '../../../src/adapters/mail-in/repair.js';
import { withoutTraceFields } from '../../../src/adapters/mail-in/trace-fields.js';
import { parseMailboxAddress } from '../../../src/domain/intake/mailbox-address.js';
import { autoSubmitted } from '../../../src/domain/intake/screen/auto-submitted.js';
import { deliveryReport } from '../../../src/domain/intake/screen/delivery-report.js';
import { answersOurMail, pointersOf } from '../../../src/domain/intake/thread.js';
import { screen } from '../../../src/domain/intake/screen/screen.js';
import { envelope, readMail } from '../../support/mail-read.js';
import { endsInGoodTime, megabytes } from './megabytes.js';

const fields = ['from', 'sender', 'precedence', 'return-path', 'list-id', 'content-type', 'x-mailer', 'auto-submitted', 'content-class'];
const everywhere = (text: string): ReadonlyMap<string, readonly string[]> => new Map(fields.map((field) => [field, [text]]));

const functions: readonly [name: string, call: (text: string) => unknown][] = [
  ['repaired, after a first line of CR CR LF', (text) => repaired(Buffer.from(`a: b\r\r\n${text}`, 'latin1'))],
  ['repaired, as the first line', (text) => repaired(Buffer.from(text, 'latin1'))],
  ['repaired, in a header of bytes beyond ASCII', (text) => repaired(Buffer.from(`a: \u00ff${text}`, 'latin1'))],
  ['withoutTraceFields', (text) => withoutTraceFields(Buffer.from(`Received: ${text}`, 'latin1'))],
  ['storable', (text) => storable(text, text.length)],
  ['oneLine', (text) => oneLine(text, text.length)],
  ['headerMap', (text) => headerMap([{ key: 'a', line: `a: ${text}` }])],
  ['messageIds', (text) => messageIds([text])],
  ['ownMessageId', (text) => ownMessageId([text])],
  ['isTractable', (text) => isTractable(text.slice(0, 1_000_000))],
  ['parseMailboxAddress', (text) => parseMailboxAddress(text)],
  ['autoSubmitted', (text) => autoSubmitted(readMail({ headers: new Map([['auto-submitted', [text]]]) }), envelope(), '')],
  ['deliveryReport', (text) => deliveryReport(readMail({ headers: new Map([['content-type', [text]]]) }), envelope(), '')],
  ['screen', (text) => screen(readMail({ subject: text, text, from: [], headers: everywhere(text) }), envelope(), 'mark')],
  ['screen, after words of its own', (text) => screen(readMail({ subject: `Automatic ${text}`, text: `{"${text}`, headers: everywhere(`bulk ${text}`) }), envelope(), 'mark')],
  ['pointersOf', (text) => answersOurMail(pointersOf(readMail({ subject: text, inReplyTo: [text] }), envelope(), 'HR'))],
];

describe.each(functions)('%s', (_name, call) => {
  it.each(megabytes)('takes a megabyte of %s within seconds', (_of, text) => endsInGoodTime(() => call(text)));
});

describe('lines that end with CR CR LF', () => {
  it('are mended beside a run of CR that has no end', () => {
    const run = '\r'.repeat(1_000);
    expect(repaired(Buffer.from(`a: b\r\r\n\r\r\none\r\r\r\n${run}two`)).toString()).toBe(`a: b\n\none\n${run}two`);
  });
});
