import { type Letter, type LetterKind, type LetterView, type OwedWords } from '../../src/application/outbox/letter.js';
import { instant } from '../../src/domain/calendar/instant.js';

const asked =
  'Dear all,\n\nThe light outside 12 Park Road has been out for a fortnight, and two residents have written to me ' +
  'about it.\n\nPlease say\n- when it will be mended,\n- who is to pay for it.\n\nAda Hill';

export const owedOnTenTwo: OwedWords = {
  what: 'an answer, or an acknowledgement with a timescale for one',
  due: 'by Thursday 28 May 2026',
  why:
    'Received Friday 22 May 2026 at 17:20, after the cut-off at 17:00, so counted from Tuesday 26 May (Monday 25 May ' +
    'is the Spring bank holiday). Day 1 Wednesday 27, day 2 Thursday 28 May.',
  under: 'Houghton Regis Town Council, Member/officer protocol, clause 10.2',
};

const toAdd = 'To add something, answer this message: it will be put with your enquiry.';

/** What each kind of letter says, as the application words it. */
const views: Readonly<Record<LetterKind, Partial<LetterView>>> = {
  receipt: {
    lines: [
      'Your enquiry was received on Friday 22 May 2026 at 17:20 and has the reference HR-0001. ' +
        'This receipt was sent automatically and is not an answer.',
    ],
    owed: [owedOnTenTwo],
    quoted: { label: 'What you wrote', text: asked },
    next: [toAdd],
  },
  'new-enquiry': {
    greeting: 'Dear Clara Clerk,',
    lines: ['Councillor Ada Hill asked the office (email).'],
    owed: [owedOnTenTwo],
    quoted: { label: 'The enquiry', text: asked },
    next: ['Assign it to an officer, or answer it.'],
  },
  assigned: {
    greeting: 'Dear Oscar Reed,',
    lines: ['This enquiry from Councillor Ada Hill has been assigned to you.'],
    owed: [owedOnTenTwo, { ...owedOnTenTwo, what: 'the answer that was promised', due: 'The protocol gives no number of days.', why: '' }],
    quoted: { label: 'The enquiry', text: asked },
    next: ['Answer the councillor, or acknowledge the enquiry with a date by which you will.'],
  },
  acknowledgement: {
    lines: ['You will have an answer by Friday 5 June 2026.', 'The reason: the contractor must first see it.'],
    owed: [{ ...owedOnTenTwo, what: 'the answer that was promised', due: 'by Friday 5 June 2026', why: '' }],
    quoted: { label: 'Message', text: 'I have asked the contractor.' },
    next: [toAdd],
    signedBy: 'Oscar Reed',
  },
  'days-moved': {
    lines: ['What was due by Thursday 28 May 2026 is now due by Friday 29 May 2026.', 'The reason: the boiler has failed.'],
    owed: [{ ...owedOnTenTwo, due: 'by Friday 29 May 2026' }],
    next: ['If the new day is too late, answer this message.'],
  },
  information: {
    lines: ['Your enquiry is dealt with as a request for information under the Freedom of Information Act 2000.'],
    owed: [{ ...owedOnTenTwo, what: 'an answer to the request for information', under: 'Freedom of Information Act 2000, s.10' }],
    quoted: { label: 'Message', text: 'It is about the tenders.' },
    next: [toAdd],
  },
  'request-reminder': {
    lines: ['Oscar Reed asked for your help on Friday 22 May 2026. If you can, please answer by Wednesday 27 May 2026.'],
    quoted: { label: 'What is asked', text: 'Which lamp is it?' },
    next: ['Answer this message, in as few words as you like.'],
  },
  notified: {
    greeting: 'Dear Councillor Cyd Yeo,',
    lines: ['A councillor was given information that may come up at a later meeting of “Planning”, whose chair you are, so you are told what was given (Great Aycliffe Town Council, Protocol A, clause 7.15).'],
    quoted: { label: 'What was given', text: 'The lamp is the county’s, and is to be mended in June.' },
    next: ['Nothing is asked of you. To ask about it, answer this message: that is an enquiry of your own.'],
    signedBy: 'Oscar Reed',
  },
  'told-of-notice': {
    lines: ['The office told the chair of “Planning”, because what you were told may come up at a later meeting (Great Aycliffe Town Council, Protocol A, clause 7.15). Your own words were not passed on.'],
    quoted: { label: 'What they were told', text: 'The lamp is the county’s, and is to be mended in June.' },
    next: [toAdd],
    signedBy: 'Oscar Reed',
  },
  'agenda-item': {
    lines: ['Your item for the meeting “Council” on Thursday 21 May 2026 is noted.', 'Its papers are wanted by Thursday 14 May 2026, when the office closes.'],
    quoted: { label: 'What it is about', text: 'The pond.' },
    next: ['Send the papers as an answer to this message, or bring them to the office.'],
    signedBy: 'Clara Clerk',
  },
  reopened: {
    lines: ['What you added on Thursday 14 May 2026 asks for something new, so your enquiry is open again. The days are counted from then.'],
    owed: [owedOnTenTwo],
  },
  restated: {
    lines: ['Your message is put with your enquiry, which is not answered yet. This was sent automatically and is not an answer.'],
    owed: [owedOnTenTwo],
    next: [toAdd],
  },
  'follow-up': {
    greeting: 'Dear Oscar Reed,',
    lines: ['Councillor Ada Hill wrote on this enquiry. It was answered before.'],
    quoted: { label: 'What they wrote', text: 'It is out again.' },
    next: ['Look whether it asks for something new: an answer that was given stays the answer.'],
  },
  request: {
    lines: ['Oscar Reed asks for your help with your enquiry.', 'If you can, please answer by Thursday 28 May 2026.'],
    quoted: { label: 'What is asked', text: 'Which of the two lights is it?' },
    next: ['Answer this message, in as few words as you like.'],
    signedBy: 'Oscar Reed',
  },
  'burden-raised': {
    greeting: 'Dear Clara Clerk,',
    lines: ['Oscar Reed estimates 12 hours of work for what Councillor Ada Hill asked, and asks you to discuss it with the councillor.'],
    quoted: { label: 'The reason', text: 'The file is on paper.' },
    next: ['The councillor is told nothing of it until you explain it: its page has a draft of the letter.'],
  },
  'burden-explanation': {
    lines: ['Your enquiry would take more work than the office can give it as it stands. The office would like to talk it over with you.'],
    quoted: { label: 'What it would take', text: 'About 12 hours.\n\nA narrower question that could be answered sooner:\nThis year alone?' },
    next: ['Answer this message with a time that suits you, or with what would be enough for you.'],
    signedBy: 'Clara Clerk',
  },
  'burden-outcome': {
    lines: ['After the discussion of your enquiry: the question is narrowed.'],
    quoted: { label: 'What was agreed', text: 'This year alone.' },
    next: ['If this is not what was agreed, answer this message.'],
    signedBy: 'Clara Clerk',
  },
  appointment: {
    lines: ['The appointment is on Thursday 28 May 2026 at 10:00, for 30 minutes: the council office.'],
    quoted: null,
    signedBy: 'Oscar Reed',
  },
  'handed-over': {
    greeting: 'Dear Clara Clerk,',
    lines: ['Oscar Reed handed this enquiry over to Olive Shaw. The reason stands on its page, for you alone.'],
    quoted: null,
  },
  'promise-agreed': {
    greeting: 'Dear Oscar Reed,',
    lines: ['You may promise the councillor an answer by any day up to Friday 31 July 2026.', 'The reason: it needs the committee.'],
    quoted: null,
    next: ['Acknowledge the enquiry with the day that you promise: until then the councillor knows of none.'],
  },
  'what-was-it': {
    greeting: 'Dear Oscar Reed,',
    lines: ['Your message went to Councillor Ada Hill under your name. As it stands it is a message, and the answer is still owed.'],
    owed: [owedOnTenTwo],
    quoted: null,
    next: ['If it was the answer, reply with the one word ANSWER.', 'Either counts from when your message was sent.'],
  },
  'complaint-receipt': {
    lines: ['What you raised is with Clara Clerk, and is read by nobody else.', 'This receipt was sent automatically.'],
    quoted: null,
    next: ['An answer to this message goes to Clara Clerk alone.'],
  },
  'complaint-handler': {
    greeting: 'Dear Clara Clerk,',
    lines: ['A matter in confidence has been put to you. Nobody sees it but you and whoever handles it with you.'],
    quoted: null,
    next: ['Please do not forward this message.'],
  },
  'complaint-word': {
    lines: ['This is what came of what you raised.'],
    quoted: { label: 'Outcome', text: 'We talked, and it will not happen again.' },
    next: ['An answer to this message goes to Clara Clerk alone.'],
    signedBy: 'Clara Clerk',
  },
  'reply-help': {
    greeting: 'Dear Oscar Reed,',
    lines: ['Your reply was not sent to the councillor, and nothing was recorded.', 'ACK needs a day: ACK 4 December. What stood first: “ACK soon”.'],
    quoted: null,
    next: ['The first word of a reply says what it is:', 'ANSWER and then the answer: it goes to the councillor as the answer.'],
  },
  contact: { quoted: { label: 'Message', text: 'The light is the county’s.\n\nI have asked them.' }, next: [toAdd], signedBy: 'Oscar Reed' },
  answer: {
    lines: ['This is the answer to your enquiry.'],
    quoted: { label: 'Answer', text: 'It will be mended on Wednesday 3 June, at a cost of £140.' },
    next: [toAdd],
    signedBy: 'Oscar Reed',
  },
};

export const letterKinds = Object.keys(views) as readonly LetterKind[];

export function letter(kind: LetterKind, overrides: Partial<Omit<Letter, 'view'>> & { readonly view?: Partial<LetterView> } = {}): Letter {
  const { view, ...rest } = overrides;
  return {
    kind,
    key: `${kind}:enquiry-1:member-ada`,
    enquiry: 'enquiry-1',
    from: { name: 'Houghton Regis Town Council', address: 'enquiries@houghton-regis.example' },
    to: { name: 'Councillor Ada Hill', address: 'ada@members.example' },
    replyTo: 'enquiries+0123456789abcdef0123456789abcdef@houghton-regis.example',
    subject: '[HR-0001] Street light out in Park Road',
    automatic: 'auto-generated',
    inReplyTo: [],
    loopMark: 'mark-of-houghton-regis',
    at: instant('2026-05-22T16:20:00.000Z'),
    ...rest,
    view: {
      greeting: 'Dear Councillor Ada Hill,',
      reference: 'HR-0001',
      subject: 'Street light out in Park Road',
      councilName: 'Houghton Regis Town Council',
      lines: [],
      owed: [],
      quoted: null,
      next: [],
      signedBy: 'Houghton Regis Town Council',
      ...views[kind],
      ...view,
    },
  };
}
