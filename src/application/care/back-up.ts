import { ok, type Result } from '../../domain/result.js';
import { type BackupContents, type BackupRefusal, type Vault } from '../ports/backup.js';

/** A backup bears its name only when it has been opened and read through: a file of that name can be relied on. */
export class BackUp {
  constructor(private readonly vault: Vault) {}

  async run(file: string): Promise<Result<BackupContents, BackupRefusal>> {
    const free = await this.vault.isFree(file);
    if (!free.ok) return free;
    const draft = `${file}.part`;
    const copied = await this.vault.copyTo(draft);
    if (!copied.ok) return copied;
    const contents = await this.vault.inspect(draft);
    const published = contents.ok ? await this.vault.publish(draft, file) : contents;
    if (published.ok && contents.ok) return ok(contents.value);
    await this.vault.discard(draft);
    return published.ok ? contents : published;
  }
}
