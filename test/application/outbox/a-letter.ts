import { calendarTerms } from '../../../src/application/council/terms-book.js';
import { type EnquiryFile } from '../../../src/application/enquiry/enquiry-file.js';
import { type Opening } from '../../../src/application/enquiry/open-enquiry.js';
import { assigned as assignedLetters } from '../../../src/application/outbox/letters/assigned.js';
import { newEnquiry } from '../../../src/application/outbox/letters/new-enquiry.js';
import { receipt } from '../../../src/application/outbox/letters/receipt.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { clerk, member, officer, stateWith } from '../../support/builders.js';
import { council } from '../../support/councils.js';
import { ada, assigned, at, oscar, received } from '../../support/facts.js';

const noon = at('Wed 2026-05-20 12:00');

interface Asked {
  readonly text: string;
  readonly senderVerified: boolean;
}

/** What is sent about an enquiry that a councillor's mail has opened: to the clerk, to the member, to its officer. */
export const letterWriters: Readonly<Record<'new-enquiry' | 'receipt' | 'assigned', (asked: Asked) => Letter>> = {
  'new-enquiry': (asked) => one(newEnquiry(fileOf(asked), openingOf(asked), noon)),
  receipt: (asked) => one(receipt(fileOf(asked), openingOf(asked), noon)),
  assigned: (asked) => one(assignedLetters(fileOf(asked), assigned(noon, oscar))),
};

function one([letter]: readonly Letter[]): Letter {
  if (letter === undefined) throw new Error('No letter was written.');
  return letter;
}

function openingOf({ text, senderVerified }: Asked): Opening {
  return {
    ...{ channel: 'email', members: [ada], receivedAt: noon, recordedAt: noon, by: { kind: 'service' } },
    ...{ senderVerified, subject: 'The bench', text, messageId: null },
  };
}

function fileOf({ text, senderVerified }: Asked): EnquiryFile {
  const state = stateWith([received(noon, { senderVerified }, { words: { subject: 'The bench', text } }), assigned(noon, oscar)]);
  const [of, facts] = [council(), state.facts];
  const stored = { id: 'enquiry-1', reference: 'HR-0001', threadToken: '0'.repeat(32), subject: 'The bench', version: 1, facts };
  const terms = calendarTerms('calendar-1', of.calendar);
  return { council: of, protocol: of.protocol, calendar: terms.calendar, information: terms, stored, state, parties: { members: state.members, assignedTo: state.assignedTo, standsIn: null }, members: [member()], officer: officer(), inCharge: officer(), office: [clerk()], loopMark: 'mark', page: null };
}
