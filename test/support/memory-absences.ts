import { type AbsenceReadModel, type AbsenceStore } from '../../src/application/ports/absence-store.js';
import { type UnattendedStore, type Waiting } from '../../src/application/ports/unattended-store.js';
import { type ActorRef } from '../../src/domain/access/actor.js';
import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type Attendance, type UnattendedOffice } from '../../src/domain/council/unattended.js';
import { type Absence } from '../../src/domain/people/absence.js';
import { addOnce, type CouncilRows, kept, type KeptEnquiry, type MemoryRows } from './memory-rows.js';

export class MemoryAbsenceStore implements AbsenceStore {
  constructor(private readonly rows: CouncilRows) {}

  add(absence: Absence): Promise<void> {
    if (![absence.person, absence.deputy].every((id) => this.rows.people.has(id))) return Promise.reject(new Error('Nobody of the council has this id.'));
    addOnce(this.rows.absences, absence.id, kept(absence));
    return Promise.resolve();
  }

  endingFrom(day: CivilDate): Promise<readonly Absence[]> {
    const place = ({ from, until, id }: Absence): string => `${from} ${until} ${id}`;
    const ending = [...this.rows.absences.values()].filter(({ until }) => until >= day);
    return Promise.resolve(ending.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)));
  }

  endOn(id: string, until: CivilDate): Promise<void> {
    const absence = this.rows.absences.get(id);
    if (absence !== undefined) this.rows.absences.set(id, { ...absence, until });
    return Promise.resolve();
  }

  remove(id: string): Promise<void> {
    this.rows.absences.delete(id);
    return Promise.resolve();
  }
}

export class MemoryAbsenceReadModel implements AbsenceReadModel {
  constructor(private readonly rows: MemoryRows) {}

  endingFrom(council: string, day: CivilDate): Promise<readonly Absence[]> {
    return new MemoryAbsenceStore(this.rows.of(council)).endingFrom(day);
  }
}

export class MemoryUnattendedStore implements UnattendedStore {
  constructor(private readonly rows: CouncilRows) {}

  newest(): Promise<UnattendedOffice | null> {
    const place = ({ startedAt, id }: UnattendedOffice): string => `${startedAt} ${id}`;
    const [newest = null] = [...this.rows.unattended.values()].toSorted((one, other) => (place(one) < place(other) ? 1 : -1));
    return Promise.resolve(newest);
  }

  lastingTo(day: CivilDate): Promise<readonly UnattendedOffice[]> {
    const place = ({ startedAt, id }: UnattendedOffice): string => `${startedAt} ${id}`;
    const lasting = [...this.rows.unattended.values()].filter(({ until }) => until >= day);
    return Promise.resolve(lasting.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)));
  }

  async attendance(): Promise<Attendance> {
    const facts = [...this.rows.enquiries.values()].flatMap(({ stored }) => stored.facts);
    const isOfficer = (by: ActorRef): boolean => by.kind === 'person' && this.rows.people.get(by.person)?.kind === 'officer';
    const acts = facts.filter(({ by, happening }) => isOfficer(by) && happening.kind !== 'calendar-changed' && !(happening.kind === 'contacted' && happening.byReply === true)).map(({ recordedAt }) => recordedAt);
    const lastAct = acts.toSorted().at(-1) ?? null;
    return { states: await this.lastingTo((lastAct?.slice(0, 10) ?? '') as CivilDate), lastAct };
  }

  begin(state: UnattendedOffice): Promise<void> {
    addOnce(this.rows.unattended, state.id, kept(state));
    return Promise.resolve();
  }

  waiting(): Promise<readonly Waiting[]> {
    return Promise.resolve([...this.rows.enquiries.values()].filter(isWaiting).flatMap(waitingOn));
  }

  end(id: string, at: Instant): Promise<void> {
    const state = this.rows.unattended.get(id);
    if (state !== undefined) this.rows.unattended.set(id, { ...state, endedAt: at });
    return Promise.resolve();
  }
}

function isWaiting({ state: { status, history } }: KeptEnquiry): boolean {
  return status !== 'answered' && status !== 'closed' && !history.some(({ happening }) => happening.kind === 'received' && happening.byOffice === true);
}

function waitingOn({ stored: { id: enquiry, threadToken, reference, subject }, state: { members, obligations } }: KeptEnquiry): readonly Waiting[] {
  const days = obligations.flatMap(({ kind, soft, settled, deadline }) => (soft || kind.startsWith('burden-') || settled !== null || deadline === null ? [] : [deadline.dueOn]));
  return members.toSorted().map((member) => ({ member, enquiry, threadToken, reference, subject, dueOn: days.toSorted()[0] ?? null }));
}
