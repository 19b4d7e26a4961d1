import { type ReportReadModel } from '../../../application/ports/report-read-model.js';
import { type VersionArchive } from '../../../application/ports/version-store.js';
import { type CivilDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type CouncilSlug } from '../../../domain/council/council.js';
import { type UnattendedOffice } from '../../../domain/council/unattended.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { type Session } from '../session.js';
import { messagesWaiting } from '../stores/messages-waiting.js';
import { SqlVersionsKept } from '../stores/sql-version-archive.js';
import { touchedSince } from '../stores/touched-since.js';
import { unattendedTo } from '../stores/unattended-rows.js';

export class SqlReportReadModel implements ReportReadModel {
  constructor(private readonly session: Session) {}

  touchedSince(council: CouncilSlug, from: Instant): Promise<readonly (readonly Fact[])[]> {
    return touchedSince(this.session, council, from);
  }

  needsAttention(council: CouncilSlug): Promise<number> {
    return messagesWaiting(this.session, council);
  }

  unattendedTo(council: CouncilSlug, day: CivilDate): Promise<readonly UnattendedOffice[]> {
    return unattendedTo(this.session, council, day);
  }

  versions(council: CouncilSlug): VersionArchive {
    return {
      protocols: new SqlVersionsKept(this.session, council, 'protocol_version'),
      calendars: new SqlVersionsKept(this.session, council, 'calendar_version'),
    };
  }
}
