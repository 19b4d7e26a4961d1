import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Opening } from '../../enquiry/open-enquiry.js';
import { type Letter } from '../letter.js';
import { fileWords } from './file-words.js';
import { letterTo, names, owedNow, unverifiedWords } from './letter-to.js';
import { quotedToOfficer } from './quoted-text.js';

function nextWords({ state, officer }: EnquiryFile): string {
  if (state.status === 'answered') return 'It was answered when it was asked: there is nothing to do.';
  return officer === null ? 'Assign it to an officer, or answer it.' : `${officer.name} has taken it.`;
}

/** Tells the clerk and deputies of a new enquiry; nothing that is owed depends on their reading it. */
export function newEnquiry(file: EnquiryFile, opening: Opening, at: Instant): readonly Letter[] {
  const { council, stored, members, office } = file;
  return office.map((officer) =>
    letterTo(officer, file, at, {
      kind: 'new-enquiry',
      key: `new-enquiry:${stored.id}:${officer.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] New enquiry: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [`${names(members)} asked the office ${channelWords[opening.channel]}.`, ...unverifiedWords(opening), ...fileWords(opening.files ?? [])],
        owed: owedNow(file, at, officer),
        quoted: quotedToOfficer(opening.text),
        next: [nextWords(file)],
        signedBy: council.name,
      },
    }),
  );
}
