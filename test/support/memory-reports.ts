import { type ReportReadModel } from '../../src/application/ports/report-read-model.js';
import { type VersionArchive } from '../../src/application/ports/version-store.js';
import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type UnattendedOffice } from '../../src/domain/council/unattended.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { MemoryUnattendedStore } from './memory-absences.js';
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

  unattendedTo(council: string, day: CivilDate): Promise<readonly UnattendedOffice[]> {
    return new MemoryUnattendedStore(this.rows.of(council)).lastingTo(day);
  }

  versions(council: string): VersionArchive {
    const { protocols, calendars } = this.rows.of(council);
    return { protocols: new MemoryVersions(protocols), calendars: new MemoryVersions(calendars) };
  }
}
