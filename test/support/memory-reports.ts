import { type ReportReadModel } from '../../src/application/ports/report-read-model.js';
import { type VersionArchive } from '../../src/application/ports/version-store.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { MemoryDigestStore } from './memory-digests.js';
import { MemoryVersions } from './memory-people.js';
import { type MemoryRows } from './memory-rows.js';

export class MemoryReportReadModel implements ReportReadModel {
  constructor(private readonly rows: MemoryRows) {}

  touchedSince(council: string, from: Instant): Promise<readonly (readonly Fact[])[]> {
    return new MemoryDigestStore(this.rows.of(council)).touchedSince(from);
  }

  needsAttention(council: string): Promise<number> {
    return new MemoryDigestStore(this.rows.of(council)).needsAttention();
  }

  versions(council: string): VersionArchive {
    const { protocols, calendars } = this.rows.of(council);
    return { protocols: new MemoryVersions(protocols), calendars: new MemoryVersions(calendars) };
  }
}
