import { createHash } from 'node:crypto';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Delivery, type MailTransport, type OutgoingMail } from '../../application/ports/mail-transport.js';

const longestIdInName = 100;
const dateField = /^Date:[ \t]*([^\r\n]+)/im;
const longestHeaderRead = 4_096;

/** For the names of drafts: two transports in one process may write the same mail at once. */
let drafts = 0;

/**
 * Puts each mail into a folder as one .eml file, so that an installation without a mail account shows all that it
 * would send. The same mail gives the same file, however often it is sent.
 */
export class FolderTransport implements MailTransport {
  constructor(private readonly folder: string) {}

  async send(mail: OutgoingMail): Promise<Delivery> {
    const name = fileNameOf(mail);
    // No reader of the folder may see half a mail, and two sends of one mail must not share a draft.
    const draft = join(this.folder, `.${name}.${process.pid}-${(drafts += 1)}.tmp`);
    try {
      await privateFolder(this.folder);
      await writeThrough(draft, mail.mime);
      await rename(draft, join(this.folder, name));
      await syncFolder(this.folder);
      return { outcome: 'sent', answer: `written to ${name}` };
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      return { outcome: 'later', answer: `the folder could not be written to (${codeOf(error)})` };
    }
  }

  /** Nothing is kept open. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The mail's own time first, so that the folder lists in order; then its id, with safe characters only. */
function fileNameOf({ messageId, mime }: OutgoingMail): string {
  const safe = messageId.replace(/[^A-Za-z0-9@._-]/g, '_').replace(/^\.+/, '_').slice(0, longestIdInName);
  const hash = createHash('sha256').update(messageId).digest('hex').slice(0, 8);
  return `${timeOf(mime)}${safe === messageId ? safe : `${safe}-${hash}`}.eml`;
}

function timeOf(mime: Uint8Array): string {
  const start = Buffer.from(mime.buffer, mime.byteOffset, Math.min(mime.byteLength, longestHeaderRead)).toString('latin1');
  const [header = ''] = start.split(/\r?\n\r?\n/, 1);
  const date = new Date(dateField.exec(header)?.[1] ?? '');
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 19).replaceAll(':', '')}Z-`;
}

/** Mails are for those they name. A folder of somebody else's keeps the rights that they gave it; each mail is closed. */
async function privateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chmod(path, 0o700).catch(() => undefined);
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Only then does the new name outlast a power cut. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
