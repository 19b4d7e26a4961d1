import { ok, type Result } from '../../domain/result.js';
import { type BackupContents, type BackupRefusal, type Vault } from '../ports/backup.js';
import { draftName } from './draft-name.js';

/** A backup bears its name only when it has been opened and read through: a file of that name can be relied on. */
export class BackUp {
  constructor(private readonly vault: Vault) {}

  async run(file: string): Promise<Result<BackupContents, BackupRefusal>> {
    const free = await this.vault.isFree(file);
    if (!free.ok) return free;
    const draft = await this.freeDraft(file);
    const copied = await this.vault.copyTo(draft);
    if (!copied.ok) return copied;
    const contents = await this.vault.inspect(draft);
    const published = contents.ok ? await this.vault.publish(draft, file) : contents;
    if (published.ok && contents.ok) return ok(contents.value);
    await this.vault.discard(draft);
    return published.ok ? contents : published;
  }

  /** One that is there was left by a backup that was killed, or another is at work on it: neither is in our way. */
  private async freeDraft(file: string, number = 1): Promise<string> {
    const draft = draftName(file, number);
    return (await this.vault.isFree(draft)).ok ? draft : this.freeDraft(file, number + 1);
  }
}
