import { type Actor } from '../../domain/access/actor.js';
import { may, type NotAllowed } from '../../domain/access/policy.js';
import { type Instant } from '../../domain/calendar/instant.js';
import { type Council } from '../../domain/council/council.js';
import { type VersionId } from '../../domain/enquiry/fact.js';
import { changesBetween, type ProtocolChange } from '../../domain/protocol/changes.js';
import { type Protocol, unsaid } from '../../domain/protocol/protocol.js';
import { ok, type Result } from '../../domain/result.js';
import { type ReportReadModel } from '../ports/report-read-model.js';
import { type VersionsKept } from '../ports/version-store.js';

/** A protocol as the service went by it, from one instant until just before another. */
export interface ProtocolVersion {
  readonly id: VersionId;
  readonly inForceFrom: Instant;
  /** null: it is in force. */
  readonly until: Instant | null;
  readonly protocol: Protocol;
  /** What it says otherwise than the one before; of the first, nothing. */
  readonly changes: readonly ProtocolChange[];
}

/** Each version of a council's protocol, the oldest first. */
export class ListProtocolVersions {
  constructor(private readonly reports: ReportReadModel) {}

  async run(actor: Actor, { slug }: Council): Promise<Result<readonly ProtocolVersion[], NotAllowed>> {
    const allowed = may(actor, 'protocol.read', { council: slug });
    return allowed.ok ? ok(await protocolVersions(this.reports.versions(slug).protocols)) : allowed;
  }
}

export async function protocolVersions(protocols: VersionsKept<Protocol>): Promise<readonly ProtocolVersion[]> {
  const kept = (await protocols.all()).map((version) => ({ ...version, content: { ...unsaid, ...version.content } }));
  return kept.map(({ id, inForceFrom, content }, index) => {
    const [before, next] = [kept[index - 1]?.content, kept[index + 1]];
    return { id, inForceFrom, until: next?.inForceFrom ?? null, protocol: content, changes: before === undefined ? [] : changesBetween(before, content) };
  });
}
