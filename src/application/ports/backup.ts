import { type Instant } from '../../domain/calendar/instant.js';
import { type Result } from '../../domain/result.js';

/** What a backup was found to hold when it was opened and read through. */
export interface BackupContents {
  readonly bytes: number;
  /** The migrations that its database had run, in order. */
  readonly migrations: readonly string[];
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Why there is no backup, or no restore. Each names what was found. */
export type BackupRefusal =
  | { readonly code: 'file-exists'; readonly file: string }
  | { readonly code: 'cannot-write'; readonly file: string; readonly reason: string }
  | { readonly code: 'cannot-read'; readonly file: string; readonly reason: string }
  | { readonly code: 'no-database'; readonly where: string }
  | { readonly code: 'tool-missing'; readonly tool: string }
  | { readonly code: 'tool-refused'; readonly tool: string; readonly words: string }
  | { readonly code: 'no-backup'; readonly file: string; readonly found: string }
  | { readonly code: 'damaged'; readonly file: string; readonly found: string }
  | { readonly code: 'other-engine'; readonly file: string; readonly found: string; readonly wanted: string }
  | { readonly code: 'newer-version'; readonly file: string; readonly unknown: readonly string[] }
  | { readonly code: 'not-empty'; readonly where: string; readonly found: readonly string[] };

/** The database as one thing that can be copied out and put back. Works beside a running service, and without one. */
export interface Vault {
  /** Refused where that name is taken. */
  isFree(file: string): Promise<Result<true, BackupRefusal>>;
  /** A whole and consistent copy into a new file that only its owner may read, on the disk when this settles. */
  copyTo(file: string): Promise<Result<true, BackupRefusal>>;
  /** Opens a copy and reads all of it; nothing is written anywhere. */
  inspect(file: string): Promise<Result<BackupContents, BackupRefusal>>;
  /** Gives a finished copy its name; refused where that name is taken. */
  publish(draft: string, file: string): Promise<Result<true, BackupRefusal>>;
  discard(draft: string): Promise<void>;
  /** Refused where something is that a restore would have to overwrite. */
  isEmpty(): Promise<Result<true, BackupRefusal>>;
  /** Puts an inspected copy in place with outgoing mail off, whole or not at all. */
  restoreFrom(file: string, at: Instant): Promise<Result<true, BackupRefusal>>;
}
