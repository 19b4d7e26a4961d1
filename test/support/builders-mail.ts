import { type Letter } from '../../src/application/outbox/letter.js';
import { type Chart, type ChartPainter } from '../../src/application/ports/chart-painter.js';
import { type MailReader } from '../../src/application/ports/mail-reader.js';
import { type Delivery, type MailTransport, type OutgoingMail } from '../../src/application/ports/mail-transport.js';
import { type MailWriter, type WrittenMail } from '../../src/application/ports/mail-writer.js';
import { type SenderCheck, type SendingServer } from '../../src/application/ports/sender-check.js';
import { type AttachmentLabel, type Envelope, type ReadMail } from '../../src/domain/intake/mail.js';
import { type MethodResult } from '../../src/domain/intake/sender/authentication-results.js';
import { ok, refused } from '../../src/domain/result.js';

let sentByPeople = 0;

/** What a person's mail says, as one that reads it would say; a new one each time. */
export function readMail(overrides: Partial<ReadMail> = {}): ReadMail {
  sentByPeople += 1;
  return {
    ...{ messageId: `mail-${sentByPeople}@members.example`, inReplyTo: [], references: [], fromHeaders: 1 },
    ...{ from: [{ address: 'ada@members.example', name: 'Ada' }], to: [], subject: 'The bench', text: 'Who mends the bench?' },
    ...{ headers: new Map(), attachments: [], calendarMethods: [], report: null },
    ...overrides,
  };
}

/** A file of a mail, as its label says. */
export function attachmentLabel(overrides: Partial<AttachmentLabel> = {}): AttachmentLabel {
  const usual = { name: 'plan.pdf', type: 'application/pdf', bytes: 7, sniffed: 'application/pdf', differs: false, sha256: 'a'.repeat(64), withheld: null };
  return { ...usual, ...overrides };
}

export function envelope(overrides: Partial<Envelope> = {}): Envelope {
  return { returnPath: 'ada@members.example', recipients: ['enquiries@houghton-regis.example'], broughtBy: { kind: 'trusted-relay' }, ...overrides };
}

/** Bytes that PlainReader reads back as this mail; `trace`: lines that a relay put above. */
export function rawOf(mail: ReadMail, trace = ''): Uint8Array {
  return Buffer.from(trace + JSON.stringify({ ...mail, headers: [...mail.headers] }));
}

/** A reader of mails as JSON: lines of trace first, and bytes that are no such thing are unreadable. */
export class PlainReader implements MailReader {
  read(raw: Uint8Array): ReturnType<MailReader['read']> {
    try {
      const { headers, ...mail } = JSON.parse(textOf(this.withoutTrace(raw))) as ReadMail & { headers: [string, string[]][] };
      return Promise.resolve(ok({ ...mail, headers: new Map(headers) }));
    } catch {
      return Promise.resolve(refused({ code: 'unreadable', detail: 'no JSON' }));
    }
  }

  withoutTrace(raw: Uint8Array): Uint8Array {
    return Buffer.from(textOf(raw).replaceAll(/^Received:.*\n/gm, ''));
  }
}

function textOf(raw: Uint8Array): string {
  return Buffer.from(raw).toString('utf8');
}

/** Finds what it was told to find, and keeps who was asked about. */
export class ToldSenderCheck implements SenderCheck {
  readonly asked: SendingServer[] = [];
  finds: readonly MethodResult[] = [];

  results(_raw: Uint8Array, from: SendingServer): Promise<readonly MethodResult[]> {
    this.asked.push(from);
    return Promise.resolve(this.finds);
  }
}

/** Writes a letter as JSON, so that a test can read what would have been said. */
export class PlainWriter implements MailWriter {
  write(letters: readonly Letter[]): Promise<readonly WrittenMail[]> {
    return Promise.resolve(letters.map(written));
  }
}

/** Draws a chart as its own words: whoever has the picture can say what it shows. */
export class PlainPainter implements ChartPainter {
  paint(chart: Chart): Promise<Uint8Array> {
    return Promise.resolve(Buffer.from(JSON.stringify(chart)));
  }
}

function written(letter: Letter): WrittenMail {
  const { from, to, subject, key } = letter;
  const mime = Buffer.from(JSON.stringify(letter));
  return { messageId: `${key}@houghton-regis.example`, from: from.address, to: to.address, subject, mime };
}

/** Keeps what it is given, and answers as it was told. */
export class KeptTransport implements MailTransport {
  readonly mails: OutgoingMail[] = [];
  answer: Delivery = { outcome: 'sent', answer: '250 OK' };

  send(mail: OutgoingMail): Promise<Delivery> {
    this.mails.push(mail);
    return Promise.resolve(this.answer);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The letters, as PlainWriter wrote them. */
  get letters(): readonly Letter[] {
    return this.mails.map(({ mime }) => JSON.parse(textOf(mime)) as Letter);
  }
}
