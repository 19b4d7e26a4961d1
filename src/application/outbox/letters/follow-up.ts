import { type Fact } from '../../../domain/enquiry/fact.js';
import { informationRequestOf } from '../../../domain/information/information-request.js';
import { splitReply } from '../../../domain/intake/reply/reply-text.js';
import { type AttachmentLabel } from '../../../domain/intake/mail.js';
import { type Person } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { fileWords } from './file-words.js';
import { letterTo, owedNow, unverifiedWords, whoHasIt } from './letter-to.js';
import { quotedToOfficer } from './quoted-text.js';

export interface FollowUpMail {
  readonly senderVerified: boolean;
  readonly files: readonly AttachmentLabel[];
}

/** A party wrote on an enquiry: whoever has it is told, or the office; nothing that is owed changes by it. */
export function followUp(file: EnquiryFile, writer: Person, fact: Fact, { senderVerified, files }: FollowUpMail): readonly Letter[] {
  const { council, stored, state } = file;
  return whoHasIt(file).map((reader) =>
    letterTo(reader, file, fact.recordedAt, {
      kind: 'follow-up',
      key: `follow-up:${fact.id}:${reader.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] ${writer.name} wrote again: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [`${writer.name} wrote on this enquiry. ${standing[state.status]}`, ...unverifiedWords({ senderVerified }), ...fileWords(files)],
        owed: owedNow(file, fact.recordedAt, reader),
        quoted: quotedToOfficer(newWords(fact.words.text ?? ''), 'What they wrote'),
        next: nextOf(state),
        signedBy: council.name,
      },
    }),
  );
}

/** Without the mail that it answers: the enquiry's page has all of it. */
function newWords(text: string): string {
  const { written, unsure } = splitReply(text);
  return unsure || written === '' ? text : written;
}

function nextOf({ status, history }: EnquiryFile['state']): readonly string[] {
  if (informationRequestOf(history)?.unclearSince != null) return ['If it makes clear what was asked for, record that on its page: the days of the law begin again from when it came.'];
  if (status !== 'answered' && status !== 'closed') return [];
  return ['Nothing is owed again by this alone. Where it asks something new, or the answer fell short, open the enquiry again on its page: the days then count from this message.'];
}

const standing: Readonly<Record<EnquiryFile['state']['status'], string>> = {
  new: 'It has not been answered yet.',
  acknowledged: 'It is acknowledged, and an answer is promised.',
  'waiting-for-councillor': 'It was waiting for the councillor.',
  answered: 'It was answered before.',
  closed: 'It is closed.',
};
