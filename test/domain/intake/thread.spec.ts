import { type ReadMail } from '../../../src/domain/intake/mail.js';
import { answersOurMail, isOfAnother, type Pointer, pointersOf } from '../../../src/domain/intake/thread.js';
import { envelope, readMail } from '../../support/mail-read.js';

const token = '0123456789abcdef0123456789abcdef';
const plain = 'enquiries@houghton-regis.example';
const tokenised = `enquiries+${token}@houghton-regis.example`;

function pointers(mail: Partial<ReadMail>, recipients: readonly string[] = [plain]): readonly Pointer[] {
  return pointersOf(readMail(mail), envelope({ recipients }), 'HR');
}

describe('what points to an enquiry', () => {
  it('is nothing in a new mail', () => {
    expect(pointers({})).toEqual([]);
  });

  it('is, strongest first: token, In-Reply-To, the nearest of the references, the reference in the subject', () => {
    const mail = { inReplyTo: ['parent'], references: ['first', 'second', 'parent'], subject: 'Re: [HR-0012] Street light' };
    expect(pointers(mail, [plain, tokenised])).toEqual([
      { by: 'token', token },
      { by: 'message-id', messageId: 'parent' },
      { by: 'message-id', messageId: 'parent' },
      { by: 'message-id', messageId: 'second' },
      { by: 'message-id', messageId: 'first' },
      { by: 'reference', reference: 'HR-0012' },
    ]);
  });

  it('is every token, where a mail came to several', () => {
    const other = tokenised.replace(token, 'f'.repeat(32));
    expect(pointers({}, [tokenised, other])).toEqual([
      { by: 'token', token },
      { by: 'token', token: 'f'.repeat(32) },
    ]);
  });
});

describe('the reference in a subject', () => {
  it.each<[subject: string, reference: string | null]>([
    ['[HR-0012] Street light', 'HR-0012'],
    ['Re: hr-0012', 'HR-0012'],
    ['HR-123456789', 'HR-123456789'],
    ['(HR-0012)', 'HR-0012'],
    ['HR-0012 and HR-0013', 'HR-0012'],
    ['HR-012', null],
    ['HR-1234567890', null],
    ['XHR-0012', null],
    ['HR 0012', null],
    ['GA-0012', null],
    ['', null],
  ])('%s', (subject, reference) => {
    expect(pointers({ subject })).toEqual(reference === null ? [] : [{ by: 'reference', reference }]);
  });
});

describe('whether a mail answers one of ours, so that its number alone is not to be followed', () => {
  it.each<[what: string, mail: Partial<ReadMail>, recipients: readonly string[], answers: boolean]>([
    ['a token of ours', {}, [tokenised], true],
    ['a Message-ID of our form', { inReplyTo: [`${token}@houghton-regis.example`] }, [plain], true],
    ['a Message-ID of somebody else’s', { inReplyTo: ['abc@mail.example'] }, [plain], false],
    ['a number in the subject alone', { subject: 'About HR-0012' }, [plain], false],
  ])('%s', (_, mail, recipients, answers) => {
    expect(answersOurMail(pointers(mail, recipients))).toBe(answers);
  });
});

describe('whether a subject with a number is of another enquiry than has that number now', () => {
  const long = 'The street lamp outside the library in the High Street, which has been out since Thursday of last week';
  it.each<[subject: string, own: string, isOther: boolean]>([
    ['Re: [HR-0012] Received: The bench', 'The bench', false],
    ['RE: [HR-0012] Answer by Wednesday 20 May 2026: the  BENCH – urgent', 'The bench', false],
    ['Re: [hr-0012]', 'The bench', false],
    ['HR-0012: any news?', 'The bench', false],
    ['Any news of [HR-0012]?', 'The bench', false],
    [`Re: [HR-0012] ${long.slice(0, 80)}…`, long, false],
    ['Re: [HR-0012] Received: ???', '???', false],
    ['Re: [HR-0012] Received: The lamp', 'The bench', true],
    ['Re: [HR-0012] Received: [GA-0003] The lamp', 'The bench', true],
    ['The bench [HR-0012] Received: The lamp', 'The bench', true],
  ])('%s, where that one is %s: %p', (subject, own, isOther) => {
    expect(isOfAnother(subject, 'HR', own)).toBe(isOther);
  });
});
