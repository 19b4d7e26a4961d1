import { type Command } from 'commander';
import { type BackUp } from '../../application/care/back-up.js';
import { type RestoreBackup } from '../../application/care/restore-backup.js';
import { addBackupCommand } from './backup.js';
import { addRestoreCommand } from './restore.js';
import { type Terminal } from './terminal.js';

/** Copying out and putting back: the commands that stand on the files alone, and must not open the database first. */
export interface CarePorts {
  readonly backUp: BackUp;
  readonly restoreBackup: RestoreBackup;
  readonly terminal: Terminal;
}

export function addCareCommands(program: Command, { backUp, restoreBackup, terminal }: CarePorts): void {
  addBackupCommand(program, backUp, terminal);
  addRestoreCommand(program, restoreBackup, terminal);
}

/** Opening an installation makes its database and brings it to this version; neither may happen before these. */
export function isCare([command]: readonly string[]): boolean {
  return command === 'backup' || command === 'restore';
}
