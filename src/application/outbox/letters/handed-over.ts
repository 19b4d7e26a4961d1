import { type Actor } from '../../../domain/access/actor.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { runsTheOffice } from '../../../domain/people/person.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { letterTo } from './letter-to.js';

/** The office hears that a matter was handed over. Why, it reads on the page: a mail can go astray. */
export function handedOver(file: EnquiryFile, fact: Fact, actor: Actor): readonly Letter[] {
  if (actor.kind !== 'person' || runsTheOffice(actor.person)) return [];
  const { council, stored, office, officer } = file;
  const { name } = actor.person;
  return office.map((reader) =>
    letterTo(reader, file, fact.recordedAt, {
      kind: 'handed-over',
      key: `handed-over:${fact.id}:${reader.id}`,
      fromName: council.name,
      subject: `[${stored.reference}] Handed over: ${stored.subject}`,
      automatic: 'auto-generated',
      inReplyTo: [],
      view: {
        lines: [`${name} handed this enquiry over to ${officer?.name ?? 'another officer'}. The reason stands on its page, for you alone.`],
        owed: [],
        quoted: null,
        next: [],
        signedBy: council.name,
      },
    }),
  );
}
