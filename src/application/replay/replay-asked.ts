import { type Actor } from '../../domain/access/actor.js';
import { type Council } from '../../domain/council/council.js';
import { type ImportRefusal } from '../people/import-people.js';
import { type BackupRefusal } from '../ports/backup.js';
import { type OldMail } from './old-mail.js';
import { type ReplayRefusal } from './replay-mail.js';

/** What a replay is run with. */
export interface ReplayAsked {
  readonly actor: Actor;
  readonly council: Council;
  /** Rows of a list of people, with its heading. */
  readonly people: readonly (readonly string[])[];
  readonly mail: OldMail;
  /** Where its database is to be kept; null: nowhere. */
  readonly keep: string | null;
}

export type ReplayAskedRefusal = ReplayRefusal | ImportRefusal | BackupRefusal;
