import { open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { type MessageFile } from '../../application/intake/judge-files.js';
import { ok, refused } from '../../domain/result.js';

/**
 * A file is read up to the largest message and no further, whatever its size is said to be. What is no file is not
 * read: a folder cannot be, a pipe may never end, and opening one without O_NONBLOCK may never return.
 */
export function mailFile(name: string, most: number): MessageFile {
  return {
    name,
    async read() {
      try {
        const bytes = await firstBytes(name, most + 1);
        if (bytes === null) return refused('unreadable');
        return bytes.length > most ? refused('too-large') : ok(bytes);
      } catch {
        return refused('unreadable');
      }
    },
  };
}

async function firstBytes(name: string, most: number): Promise<Uint8Array | null> {
  const file = await open(name, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) return null;
    const chunks: Buffer[] = [];
    let size = 0;
    while (size < most) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(1_048_576, most - size)));
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}
