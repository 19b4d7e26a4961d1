import { type Result } from '../../domain/result.js';
import { type BackupContents, type BackupRefusal, type Vault } from '../ports/backup.js';
import { type Clock } from '../ports/clock.js';

/** Into an empty place only, and with outgoing mail off: a copy beside the live service must not write to people. */
export class RestoreBackup {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async run(file: string): Promise<Result<BackupContents, BackupRefusal>> {
    const contents = await this.vault.inspect(file);
    if (!contents.ok) return contents;
    const empty = await this.vault.isEmpty();
    if (!empty.ok) return empty;
    const restored = await this.vault.restoreFrom(file, this.clock.now());
    return restored.ok ? contents : restored;
  }
}
