import { lstat, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type OldMail } from '../../../application/replay/old-mail.js';
import { cannotBeRead } from '../cannot-be-read.js';
import { Failure } from '../failure.js';
import { type Found, messageOfFile, messagesOfMbox } from './archived-message.js';
import { isFromLine } from './mbox.js';

/** All the messages of MBOX files, and of folders of messages with the folders in them. `most`: bytes of the largest. */
export async function oldMailIn(paths: readonly string[], most: number): Promise<OldMail> {
  const found: Found[] = [];
  for (const path of paths) for await (const one of within(path, most)) found.push(one);
  return {
    messages: found.flatMap((one) => ('message' in one ? [one.message] : [])),
    leftOut: found.flatMap((one) => ('leftOut' in one ? [one.leftOut] : [])),
  };
}

async function* within(path: string, most: number): AsyncGenerator<Found> {
  const kind = await stat(path).catch((error: unknown) => cannotBeRead(path, error));
  if (kind.isDirectory()) for (const inside of await namesIn(path)) yield* within(inside, most);
  else if (kind.isFile()) yield* messagesIn(path, most);
  else throw new Failure([`${JSON.stringify(path)} is no file and no folder. Give an MBOX file, or a folder of messages.`]);
}

/** Names with a dot in front are the mailbox program's own; a link may lead round in a ring. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => cannotBeRead(folder, error));
  const paths = names.filter((name) => !name.startsWith('.')).toSorted().map((name) => join(folder, name));
  const kinds = await Promise.all(paths.map((path) => lstat(path)));
  return paths.filter((_, at) => kinds[at]?.isDirectory() === true || kinds[at]?.isFile() === true);
}

async function* messagesIn(path: string, most: number): AsyncGenerator<Found> {
  const begins = await beginningOf(path).catch((error: unknown) => cannotBeRead(path, error));
  const foreign = ofOutlook.find((kind) => begins.startsWith(kind.begins));
  if (foreign !== undefined) throw new Failure([`${JSON.stringify(path)} is ${foreign.is}, which cannot be read here.`, ...insteadOfOutlook]);
  if (isFromLine(begins.split(/\r?\n/, 1)[0] ?? '')) yield* messagesOfMbox(path, most);
  else yield await messageOfFile(path, most);
}

const ofOutlook = [
  { begins: '!BDN', is: 'an Outlook data file (PST)' },
  { begins: '\u00d0\u00cf\u0011\u00e0', is: 'a message in Outlook’s own format (MSG)' },
];
const insteadOfOutlook = [
  'Open the mailbox in Thunderbird, choose the folder, and with the add-on ImportExportTools NG export it as MBOX or as',
  '.eml files; in Outlook itself, drag the messages into a folder of Thunderbird first. Then give that file or folder.',
];

/** Characters are bytes. */
async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2_048), 0, 2_048, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
