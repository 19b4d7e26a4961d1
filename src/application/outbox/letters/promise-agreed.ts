import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo } from './letter-to.js';

/** Whoever has the enquiry hears that the clerk agrees to a later day. The councillor hears it when they promise it. */
export function promiseAgreed(file: EnquiryFile, fact: Fact): readonly Letter[] {
  const { happening, words } = fact;
  const { council, stored } = file;
  const reader = file.inCharge ?? file.officer;
  if (happening.kind !== 'promise-agreed' || reader === null) return [];
  return [
    letterTo(reader, file, fact.recordedAt, {
      kind: 'promise-agreed',
      key: `promise-agreed:${fact.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] A later day is agreed: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [`You may promise the councillor an answer by any day up to ${longDate(happening.until)}.`, ...(words.reason ? [`The reason: ${words.reason}`] : [])],
        owed: [],
        quoted: null,
        next: ['Acknowledge the enquiry with the day that you promise: until then the councillor knows of none.'],
        signedBy: council.name,
      },
    }),
  ];
}
