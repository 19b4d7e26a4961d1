import { fieldOf, type SunkMail } from '../support/mail-sink.js';
import { type PatientClient } from './client.js';
import { clerk, officers } from './installation.js';
import { type Ledger, type PromisedEnquiry } from './ledger.js';

export interface Comparison {
  readonly accepted: number;
  readonly lost: number;
  readonly doubled: number;
  readonly mailsMissing: number;
  readonly secondCopies: number;
}

interface Line {
  readonly reference: string;
  readonly subject: string;
}

interface Detail {
  readonly facts: readonly { readonly id: string; readonly kind: string }[];
}

/** Holds what the service has against what it promised, and the mails that went out against what they should be. */
export async function compare(client: PatientClient, ledger: Ledger, sunk: readonly SunkMail[]): Promise<Comparison> {
  const bySubject = grouped(await allLines(client));
  const mails = mailsByReader(sunk);
  const findings = { lost: 0, doubled: 0, mailsMissing: 0 };
  for (const enquiry of ledger.enquiries) {
    const found = bySubject.get(enquiry.subject) ?? [];
    if (found.length > 1) findings.doubled += found.length - 1;
    const [line] = found;
    if (line === undefined) {
      findings.lost += 1;
      continue;
    }
    await compareActs(client, enquiry, line, findings);
    compareMails(enquiry, line, mails, findings);
  }
  return { accepted: ledger.accepted, ...findings, secondCopies: sunk.length - new Set(sunk.map(identity)).size };
}

type Findings = Record<'lost' | 'doubled' | 'mailsMissing', number>;

const factKinds = { assignments: 'assigned', contacts: 'contacted', acknowledgements: 'acknowledged', responses: 'answered' };

async function compareActs(client: PatientClient, enquiry: PromisedEnquiry, line: Line, findings: Findings): Promise<void> {
  if (enquiry.acts.length === 0) return;
  const { facts } = await client.get<Detail>(`enquiries/${line.reference}`);
  for (const { kind, fact } of enquiry.acts) {
    if (!facts.some(({ id }) => id === fact)) findings.lost += 1;
    const same = facts.filter((known) => known.kind === factKinds[kind]).length;
    if (same > 1) findings.doubled += same - 1;
  }
}

/** Each purpose has one mail: told apart by reader and subject, and by Message-ID where several acts share a subject. */
function compareMails(enquiry: PromisedEnquiry, line: Line, mails: ReadonlyMap<string, ReadonlySet<string>>, findings: Findings): void {
  const { reference, subject } = line;
  const told = enquiry.acts.filter(({ kind }) => kind !== 'assignments').length;
  const assigned = enquiry.acts.length - told;
  const expected: readonly [reader: string, subject: string, count: number][] = [
    [enquiry.member, `[${reference}] Received: ${subject}`, 1],
    [clerk, `[${reference}] New enquiry: ${subject}`, 1],
    [enquiry.member, `[${reference}] ${subject}`, told],
    [officers[0] ?? '', `[${reference}] Assigned to you: ${subject}`, assigned],
  ];
  for (const [reader, about, count] of expected) {
    const sent = mails.get(`${reader} ${about}`)?.size ?? 0;
    if (sent < count) findings.mailsMissing += count - sent;
    if (sent > count) findings.doubled += sent - count;
  }
}

function mailsByReader(sunk: readonly SunkMail[]): ReadonlyMap<string, ReadonlySet<string>> {
  const mails = new Map<string, Set<string>>();
  for (const mail of sunk) {
    // What the subject says of the mail's purpose stands before the enquiry's own.
    const subject = fieldOf(mail, 'Subject').replace(/^(\[[^\]]+\] )Answer(?: by [^:]+)?: /, '$1');
    const key = `${mail.to.join(',')} ${subject}`;
    mails.set(key, (mails.get(key) ?? new Set()).add(fieldOf(mail, 'Message-ID')));
  }
  return mails;
}

function identity(mail: SunkMail): string {
  return `${mail.to.join(',')} ${fieldOf(mail, 'Message-ID')}`;
}

async function allLines(client: PatientClient): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: Line[]; next: string | null } = await client.get(`enquiries?limit=100${cursor && `&cursor=${cursor}`}`);
    lines.push(...page.items);
    cursor = page.next;
  }
  return lines;
}

function grouped(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.subject, [...(groups.get(line.subject) ?? []), line]);
  return groups;
}
