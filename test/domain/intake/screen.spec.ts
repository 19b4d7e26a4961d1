import { type Envelope } from '../../../src/domain/intake/mail.js';
import { loopHeader } from '../../../src/domain/intake/screen/own-loop.js';
import { screen } from '../../../src/domain/intake/screen/screen.js';
import { type Verdict } from '../../../src/domain/intake/verdict.js';
import { envelope, withHeaders } from '../../support/mail-read.js';

const mark = 'loop-mark-of-this-council';

type Row = [name: string, headers: Record<string, string>, verdict: Verdict | null];

function screened(headers: Record<string, string>, of: Partial<Envelope> = {}): Verdict | null {
  return screen(withHeaders(headers), envelope(of), mark);
}

describe('what a machine says of its own mail', () => {
  const automatic: Verdict = { state: 'automatic', reason: 'auto-submitted' };
  it.each<Row>([
    ['nothing', {}, null],
    ['that it was not automatic', { 'auto-submitted': 'no' }, null],
    ['No, in capitals and with spaces', { 'auto-submitted': ' NO ' }, null],
    ['nothing after the colon', { 'auto-submitted': '' }, null],
    ['a reply', { 'auto-submitted': 'auto-replied' }, automatic],
    ['a notice', { 'auto-submitted': 'auto-generated' }, automatic],
    ['a notice, in capitals', { 'auto-submitted': 'Auto-Generated' }, automatic],
    ['with a parameter', { 'auto-submitted': 'auto-notified; owner-email="a@b.example"' }, automatic],
    ['no, with a parameter', { 'auto-submitted': 'no; x=y' }, null],
    ['a word that no standard has', { 'auto-submitted': 'vacation' }, automatic],
  ])('%s', (_name, headers, verdict) => {
    expect(screened(headers)).toEqual(verdict);
  });
});

describe('a report', () => {
  const report = (type: string) => ({ 'content-type': `multipart/report; report-type=${type}; boundary="b"` });
  const bounce: Verdict = { state: 'bounce', reason: 'delivery-report' };
  it.each<Row>([
    ['on delivery', report('delivery-status'), bounce],
    ['on delivery, its type in quotation marks and capitals', report('"Delivery-Status"'), bounce],
    ['on abuse', report('feedback-report'), { state: 'bounce', reason: 'feedback-report' }],
    ['that does not say on what', { 'content-type': 'multipart/report; boundary="b"' }, bounce],
    ['that a mail was read', report('disposition-notification'), { state: 'automatic', reason: 'read-receipt' }],
    ['in another kind of mail', { 'content-type': 'multipart/mixed; boundary="multipart/report"' }, null],
  ])('%s', (_name, headers, verdict) => {
    expect(screened(headers)).toEqual(verdict);
  });

  it('is told as a bounce, though it is also automatic and has no return path', () => {
    expect(screened({ ...report('delivery-status'), 'auto-submitted': 'auto-replied' }, { returnPath: '' })).toEqual(bounce);
  });
});

describe('the return path', () => {
  const automatic: Verdict = { state: 'automatic', reason: 'empty-return-path' };
  it.each<[name: string, returnPath: string | null, header: string | null, verdict: Verdict | null]>([
    ['of a person', 'ada@members.example', null, null],
    ['empty at the door', '', null, automatic],
    ['empty at the door, whatever the header says', '', '<ada@members.example>', automatic],
    ['unknown to the door, and empty in the header', null, '<>', automatic],
    ['unknown to the door, and a person in the header', null, '<ada@members.example>', null],
    ['unknown', null, null, null],
    ['of a person, and empty in a header that anybody may have written', 'ada@members.example', '<>', null],
  ])('%s', (_name, returnPath, header, verdict) => {
    expect(screened(header === null ? {} : { 'return-path': header }, { returnPath })).toEqual(verdict);
  });
});

describe('mail to many', () => {
  const bulk: Verdict = { state: 'automatic', reason: 'list-or-bulk' };
  const posted: Verdict = { state: 'needs-attention', reason: 'through-a-list' };
  it.each<Row>([
    ['through a list', { 'list-id': '<members.houghton-regis.example>' }, posted],
    ['through a list, with a way to post', { 'list-id': '<m.example>', 'list-unsubscribe': '<mailto:x@y.example>', 'list-post': '<mailto:m@y.example>' }, posted],
    ['through a Google group', { precedence: 'list', 'mailing-list': 'list m@y.example; contact m+owners@y.example' }, posted],
    ['through Majordomo', { precedence: 'bulk', sender: 'owner-members@y.example' }, posted],
    ['a newsletter', { 'list-id': '<news.example>', 'list-unsubscribe': '<mailto:x@y.example>' }, bulk],
    ['a newsletter that takes no posts and says so', { 'list-id': '<n.example>', 'list-unsubscribe': '<mailto:x@y.example>', 'list-post': 'NO' }, bulk],
    ['with precedence bulk', { precedence: 'bulk' }, bulk],
    ['with precedence list, in capitals', { precedence: 'List' }, posted],
    ['with precedence junk', { precedence: 'junk' }, bulk],
    ['with precedence auto_reply', { precedence: 'auto_reply' }, { state: 'automatic', reason: 'auto-reply' }],
    ['with precedence first-class', { precedence: 'first-class' }, null],
    ['that only offers a way to unsubscribe, as councils’ own systems do', { 'list-unsubscribe': '<mailto:x@y.example>' }, null],
    ['that asks us not to answer, which proves nothing else', { 'x-auto-response-suppress': 'All' }, null],
  ])('%s', (_name, headers, verdict) => {
    expect(screened(headers)).toEqual(verdict);
  });
});

describe('our own loop mark', () => {
  const own: Verdict = { state: 'automatic', reason: 'own-loop' };
  const name = loopHeader.toLowerCase();
  it.each<Row>([
    ['is ours', { [name]: mark }, own],
    ['is ours with spaces about it', { [name]: ` ${mark} ` }, own],
    ['of another council is not', { [name]: 'loop-mark-of-another' }, null],
    ['goes before all else', { [name]: mark, 'content-type': 'multipart/report; report-type=delivery-status' }, own],
  ])('%s', (_name, headers, verdict) => {
    expect(screened(headers)).toEqual(verdict);
  });
});
