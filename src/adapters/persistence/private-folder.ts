import { chmod, stat } from 'node:fs/promises';
import { makeFolder } from './make-folder.js';

const others = 0o077;
/** As on /tmp: a folder that is everybody's on purpose. */
const sticky = 0o1000;

/** Makes the folder, or closes one that was there before to all but its owner; says on standard error where it cannot. */
export async function keepFolderPrivate(folder: string): Promise<void> {
  await makeFolder(folder);
  const { mode, uid } = await stat(folder);
  if ((mode & others) === 0) return;
  if (isOurs(uid) && (mode & sticky) === 0 && (await isClosed(folder))) return;
  process.stderr.write(`Others on this machine may look into ${folder}: this program cannot close it, or should not. Give the service a data directory of its own (chmod 700).\n`);
}

/** Some disks know no rights. */
function isClosed(folder: string): Promise<boolean> {
  return chmod(folder, 0o700).then(
    () => true,
    () => false,
  );
}

/** Never by opening them: where a process closes a file that SQLite has open as well, SQLite's locks on it are gone. */
export async function keepFilesPrivate(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    const found = await stat(file).catch(() => null);
    // Whoever else has the database open may take its log away at this moment.
    if (found !== null && isOurs(found.uid) && (found.mode & others) !== 0) await chmod(file, 0o600).catch(() => undefined);
  }
}

/** Where there are no owners (Windows), there is nothing to close either. */
function isOurs(uid: number): boolean {
  return uid === process.getuid?.();
}
