export interface MailAddress {
  /** In lower case. */
  readonly address: string;
  readonly name: string;
}

export interface AttachmentLabel {
  /** As the sender named it: a label, never a path. */
  readonly name: string;
  /** As the sender declared it. */
  readonly type: string;
  readonly bytes: number;
  /** What its first bytes show, as a media type; null: nothing that is recognised. */
  readonly sniffed: string | null;
  /** Its content is not what its name says: a program called letter.pdf. */
  readonly differs: boolean;
  /** SHA-256 of its decoded bytes, as 64 lower-case hexadecimal digits: by it the file is asked for. null: it is not handed out. */
  readonly sha256: string | null;
  /** Why it is not handed out; it stays in the message as it came. `not-examined`: it was kept before files were. */
  readonly withheld: 'too-many' | 'too-large' | 'not-examined' | null;
}

/** What a mail server reports of a message of ours: by RFC 3464 where it goes by that, else by what it quotes. */
export interface DeliveryReport {
  /** RFC 3464 §2.3.3, of the first recipient: we send a message to one. null: it does not say. */
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | null;
  /** Message-IDs of the messages that it brings along or quotes. */
  readonly of: readonly string[];
}

/** A message as read: what judgement needs of it. The raw bytes are kept apart and are what counts. */
export interface ReadMail {
  /** With its angle brackets taken off; null where the sender gave none. */
  readonly messageId: string | null;
  /** Message-IDs in the order of the field: of the references, the oldest first (RFC 5322 §3.6.4). */
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: readonly MailAddress[];
  /** Whom To and Cc name: who has the message already. */
  readonly to: readonly MailAddress[];
  /** How many From header lines there are: more than one is a forger's trick. */
  readonly fromHeaders: number;
  readonly subject: string;
  /** The whole plain text, quotation and signature included. */
  readonly text: string;
  /** Names in lower case; each value unfolded, in order of appearance. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly attachments: readonly AttachmentLabel[];
  /** The method of each iCalendar part, in lower case (RFC 6047 §2.4): an invitation has `request`, what answers it `reply`. */
  readonly calendarMethods: readonly string[];
  /** What it reports of another message; null: it is no report. */
  readonly report: DeliveryReport | null;
}

/** Who handed a message to us, and so what can prove who sent it. */
export type Bringer =
  /** A relay that the settings trust: it answers for its senders. */
  | { readonly kind: 'trusted-relay' }
  /** The council's own mail server: it wrote on the message, under its name, what it found out. */
  | { readonly kind: 'mail-server' }
  /** The council's mailbox, fetched by us: all that lies in it has passed its server, which took off what only it may write. */
  | { readonly kind: 'mailbox' }
  /** Whoever came to our SMTP door: its IP address, and the name it greeted with. */
  | { readonly kind: 'peer'; readonly address: string; readonly greeting: string }
  | { readonly kind: 'nobody' };

/** What the door knows, apart from the message itself. */
export interface Envelope {
  /** The return path; empty for bounces (RFC 5321 §4.5.5); null where the door has none. */
  readonly returnPath: string | null;
  /** The council's addresses it came to, in lower case, tokens included. */
  readonly recipients: readonly string[];
  readonly broughtBy: Bringer;
}

export function headerOf(mail: ReadMail, name: string): string | null {
  return mail.headers.get(name)?.[0]?.trim() ?? null;
}
