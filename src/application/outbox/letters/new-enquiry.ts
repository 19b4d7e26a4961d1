import { type Instant } from '../../../domain/calendar/instant.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Opening } from '../../enquiry/open-enquiry.js';
import { type Letter } from '../letter.js';
import { letterTo, names, owedNow } from './letter-to.js';

/** Tells the clerk and deputies of a new enquiry; nothing that is owed depends on their reading it. */
export function newEnquiry(file: EnquiryFile, opening: Opening, at: Instant): readonly Letter[] {
  const { council, stored, members, office } = file;
  const unverified = opening.senderVerified ? [] : ['The sender is not verified. Please confirm that the councillor wrote it.'];
  return office.map((officer) =>
    letterTo(officer, file, at, {
      kind: 'new-enquiry',
      key: `new-enquiry:${stored.id}:${officer.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] New enquiry: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [`${names(members)} asked the office (${opening.channel}).`, ...unverified],
        owed: owedNow(file, at),
        quoted: { label: 'The enquiry', text: opening.text },
        next: ['Assign it to an officer, or answer it.'],
        signedBy: council.name,
      },
    }),
  );
}
