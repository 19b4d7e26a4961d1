import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type LeftOut, type OldMessage } from '../../../application/replay/old-mail.js';
import { ok, refused } from '../../../domain/result.js';
import { mailFile } from '../mail-file.js';
import { asSent } from './as-sent.js';
import { Heading } from './heading.js';
import { linesOf } from './lines.js';
import { entriesIn, type MboxEntry } from './mbox.js';

export type Found = { readonly message: OldMessage } | { readonly leftOut: LeftOut };

const mostHeaderBytes = 262_144;

/** Each message of an MBOX, named by its place in it. `most`: bytes of the largest message. */
export async function* messagesOfMbox(path: string, most: number): AsyncGenerator<Found> {
  let number = 0;
  for await (const entry of entriesIn(linesOf(createReadStream(path, { highWaterMark: 1_048_576 })))) {
    number += 1;
    const name = `${path}, message ${number}`;
    yield foundBy(entry.heading, { name, read: readerOf(path, entry, most) });
  }
}

/** A message that is a file of its own, as .eml or in a maildir. */
export async function messageOfFile(path: string, most: number): Promise<Found> {
  const heading = new Heading(null);
  for await (const lines of linesOf(createReadStream(path, { end: mostHeaderBytes - 1 }))) {
    for (const { text } of lines) heading.read(text);
  }
  const file = mailFile(path, most);
  return foundBy(heading, {
    name: path,
    async read() {
      const bytes = await file.read();
      return bytes.ok ? ok(asSent(Buffer.from(bytes.value), false)) : bytes;
    },
  });
}

function foundBy(heading: Heading, message: Omit<OldMessage, 'cameAt'>): Found {
  const { name } = message;
  const { cameAt } = heading;
  if (!heading.hasFields) return { leftOut: { name, because: 'no-message' } };
  if (heading.isDeleted) return { leftOut: { name, because: 'deleted' } };
  return cameAt === null ? { leftOut: { name, because: 'no-date' } } : { message: { ...message, cameAt } };
}

/** Holds places alone: the index of a large mailbox must stay small. */
function readerOf(path: string, { start, end }: MboxEntry, most: number): OldMessage['read'] {
  return async () => {
    if (end - start > most) return refused('too-large');
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
      return ok(asSent(buffer.subarray(0, bytesRead), true));
    } catch {
      return refused('unreadable');
    } finally {
      await file.close();
    }
  };
}
