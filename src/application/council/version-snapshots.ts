import { type Instant } from '../../domain/calendar/instant.js';
import { type VersionId } from '../../domain/enquiry/fact.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { type Versions } from '../ports/version-store.js';

/** Keeps what is in force as a version, where it differs from the newest one. */
export class VersionSnapshots {
  constructor(private readonly fingerprint: Fingerprint) {}

  /** The version that says so: this one, or the newest where that says the same. */
  async keep<Content>(versions: Versions<Content>, content: Content, id: VersionId, inForceFrom: Instant): Promise<VersionId> {
    const contentHash = this.fingerprint.of(JSON.stringify(content));
    const newest = await versions.newest();
    if (newest?.contentHash === contentHash) return newest.id;
    await versions.add({ id, contentHash, inForceFrom, content });
    return id;
  }
}
