import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type PatientClient } from './client.js';
import { type CouncilMailbox } from './council-mailbox.js';
import { mailbox, members } from './installation.js';
import { type ActKind, type Ledger, type PromisedEnquiry } from './ledger.js';

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

/** What the API says about people: acts name them by id. */
export interface KnownPeople {
  readonly memberIds: ReadonlyMap<string, string>;
  readonly officerId: string;
}

/** Mails in, one after the other, until time is up. */
export async function deliverMails(client: PatientClient, ledger: Ledger, worker: number, isOver: () => boolean): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    const member = memberAt(worker + count);
    const subject = `mail ${worker}-${count}`;
    if (await client.mail(member, mailFrom(member, subject))) ledger.accept({ subject, member, door: 'smtp', acts: [] });
  }
}

const mostAhead = 20;

/** Mails put into the mailbox that the service fetches from, running or not, until time is up. */
export async function fillMailbox(box: CouncilMailbox, ledger: Ledger, isOver: () => boolean): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    const [member, subject] = [memberAt(count), `letter ${count}`];
    await box.put(mailFrom(member, subject));
    ledger.accept({ subject, member, door: 'imap', acts: [] });
    // A mailbox takes mail much faster than a service that is killed every second: no more than comes by the other doors.
    do await pause(50);
    while (!isOver() && 2 * count > ledger.enquiries.length + mostAhead);
  }
}

function mailFrom(member: string, subject: string): string {
  return [
    `Message-ID: <${randomUUID()}@crash.example>`,
    `From: ${member}`,
    `To: ${mailbox}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    '',
    'The lamp by the church is out.',
    '',
  ].join('\r\n');
}

/** Enquiries logged by telephone, and acts on each, until time is up. */
export async function actOverHttp(
  client: PatientClient,
  ledger: Ledger,
  worker: number,
  people: KnownPeople,
  isOver: () => boolean,
): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    const member = memberAt(worker + count);
    const subject = `call ${worker}-${count}`;
    const logged = await client.post('enquiries', randomUUID(), {
      ...{ channel: 'telephone', subject, text: 'The bin is full.', members: [people.memberIds.get(member)] },
      received: new Date(Date.now() - 60_000).toISOString(),
    });
    if (logged === null) return;
    const enquiry = ledger.accept({ subject, member, door: 'http', acts: [] });
    for (const [kind, body] of actsFor(people, count)) await act(client, enquiry, logged.reference, kind, body);
  }
}

function actsFor(people: KnownPeople, count: number): readonly [ActKind, unknown][] {
  return [
    ['assignments', { officer: people.officerId }],
    ...(count % 2 === 0 ? ([['contacts', { text: 'We are looking.' }]] as [ActKind, unknown][]) : []),
    ['acknowledgements', { text: 'Soon.', promisedOn: inAYear }],
    ['responses', { text: 'It was emptied.' }],
  ];
}

async function act(client: PatientClient, enquiry: PromisedEnquiry, reference: string, kind: ActKind, body: unknown): Promise<void> {
  const done = await client.post(`enquiries/${reference}/${kind}`, randomUUID(), body);
  if (done !== null) enquiry.acts.push({ kind, fact: done.fact });
}

function memberAt(index: number): string {
  return members[index % members.length] ?? '';
}
