import { changeWords, nothingChanged } from '../../../application/council/change-words.js';
import { type ProtocolVersion } from '../../../application/council/list-protocol-versions.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';

/** Each version of a protocol: from when to when the service went by it, and what changed. */
export function versionsView(versions: readonly ProtocolVersion[], zone: string) {
  return versions.map((version, index) => ({
    name: versionName(version, zone),
    title: version.protocol.title,
    decided: decidedWords(version),
    changes: index === 0 ? null : (changesOf(version) ?? [nothingChanged]),
  }));
}

/** "from Monday 11 May 2026 to Monday 8 June 2026" */
export function versionName({ inForceFrom, until }: ProtocolVersion, zone: string): string {
  const dateOf = (at: Instant): string => longDate(civilTimeOf(at, zone).date);
  return `from ${dateOf(inForceFrom)}${until === null ? '' : ` to ${dateOf(until)}`}`;
}

function changesOf({ changes }: ProtocolVersion): readonly string[] | null {
  return changes.length === 0 ? null : changes.map(changeWords);
}

function decidedWords({ protocol: { adoptedOn, reaffirmedOn } }: ProtocolVersion): string {
  const adopted = adoptedOn === null ? 'when it was adopted is not in the council’s file' : `adopted on ${longDate(adoptedOn)}`;
  return [adopted, ...reaffirmedOn.map((on) => `reaffirmed on ${longDate(on)}`)].join(', ');
}
