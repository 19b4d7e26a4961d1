import { type Instant } from '../../domain/calendar/instant.js';
import { type CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import { foiCalendar } from '../../domain/calendar/council-calendars.js';
import { defaultCountingSettings } from '../../domain/calendar/counting.js';
import { buildCalendar, type WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { type CouncilCalendar, countingCalendar, membersCalendar } from '../../domain/council/council.js';
import { type Fact, type VersionId } from '../../domain/enquiry/fact.js';
import { type Protocol, unsaid } from '../../domain/protocol/protocol.js';
import { type Terms, type TermsOf } from '../../domain/protocol/terms.js';
import { type VersionArchive, type VersionsKept } from '../ports/version-store.js';

export interface VersionsInForce {
  readonly protocolVersion: VersionId;
  readonly calendarVersion: VersionId;
}

type CalendarTerms = Omit<Terms, 'protocol'>;

/** Versions made ready for use. A version never changes, so each is read and built once. */
export class TermsBook {
  private readonly protocols = new Map<VersionId, Protocol>();
  private readonly calendars = new Map<VersionId, CalendarTerms>();

  /**
   * What an enquiry is judged by: the protocol in force when it was received, and the office's days as they are known
   * when it is recorded (the newest: units of work of a council follow each other), for nothing was told of it before. None stored is a bug: the councils are loaded first.
   */
  async inForceFor(versions: VersionArchive, receivedAt: Instant): Promise<VersionsInForce> {
    const [protocol, calendar] = await Promise.all([versions.protocols.inForceAt(receivedAt), versions.calendars.newest()]);
    if (protocol === null || calendar === null) throw new Error('No protocol or calendar version is stored.');
    return { protocolVersion: protocol.id, calendarVersion: calendar.id };
  }

  /** Makes ready all the versions that these facts name. */
  async forFacts(versions: VersionArchive, facts: readonly Fact[]): Promise<TermsOf> {
    for (const { protocolVersion, calendarVersion } of facts.flatMap(versionsNamed)) {
      if (protocolVersion !== null) await this.readProtocol(versions.protocols, protocolVersion);
      await this.readCalendar(versions.calendars, calendarVersion);
    }
    return (protocolVersion, calendarVersion) => this.termsOf(protocolVersion, calendarVersion);
  }

  /** The same terms with a calendar that no store holds yet, under the id that it is going to have. */
  ready(version: VersionId, calendar: CouncilCalendar): (termsOf: TermsOf) => TermsOf {
    const terms = calendarTerms(version, calendar);
    return (termsOf) => (protocolVersion, calendarVersion) =>
      calendarVersion === version ? { ...terms, protocol: this.protocolOf(protocolVersion) } : termsOf(protocolVersion, calendarVersion);
  }

  private termsOf(protocolVersion: VersionId, calendarVersion: VersionId): Terms {
    const calendar = this.calendars.get(calendarVersion);
    if (calendar === undefined) throw new Error(`Calendar version ${calendarVersion} was not made ready.`);
    return { protocol: this.protocolOf(protocolVersion), ...calendar };
  }

  private protocolOf(version: VersionId): Protocol {
    const protocol = this.protocols.get(version);
    if (protocol === undefined) throw new Error(`Protocol version ${version} was not made ready.`);
    return protocol;
  }

  private async readProtocol(versions: VersionsKept<Protocol>, id: VersionId): Promise<void> {
    if (this.protocols.has(id)) return;
    this.protocols.set(id, { ...unsaid, ...(await stored(versions, id)).content });
  }

  private async readCalendar(versions: VersionsKept<CouncilCalendar>, id: VersionId): Promise<void> {
    if (this.calendars.has(id)) return;
    const { content } = await stored(versions, id);
    this.calendars.set(id, calendarTerms(id, content));
  }
}

/** The terms that follow from a calendar, under the id of its version. */
export function calendarTerms(id: VersionId, calendar: CouncilCalendar): CalendarTerms {
  // A version that was kept before a setting could be said goes by what is counted where nothing is said.
  const counting = { ...defaultCountingSettings, ...calendar.counting };
  return {
    calendar: built(id, countingCalendar(calendar)),
    memberCalendar: built(id, membersCalendar(calendar)),
    counting,
    foi: { calendar: built(id, foiCalendar(calendar.facts)), reading: counting.foi },
    calendarVersion: id,
  };
}

function built(id: VersionId, definition: CalendarDefinition): WorkingCalendar {
  const calendar = buildCalendar(definition);
  if (!calendar.ok) throw new Error(`Calendar version ${id} cannot be built: ${JSON.stringify(calendar.refusal)}`);
  return calendar.value;
}

async function stored<Content>(versions: VersionsKept<Content>, id: VersionId): Promise<{ content: Content }> {
  const version = await versions.byId(id);
  if (version === null) throw new Error(`Version ${id} is named by a fact but not stored.`);
  return version;
}

function versionsNamed(fact: Fact): readonly { readonly protocolVersion: VersionId | null; readonly calendarVersion: VersionId }[] {
  const happening = fact.happening.kind === 'corrected' ? fact.happening.instead?.happening : fact.happening;
  switch (happening?.kind) {
    case 'received':
      return [happening];
    case 'calendar-changed':
      return [{ protocolVersion: null, calendarVersion: happening.calendarVersion }];
    default:
      return [];
  }
}
