import { type MeetingReadModel, type MeetingStore } from '../../src/application/ports/meeting-store.js';
import { type Meeting } from '../../src/domain/meeting/meeting.js';
import { type CouncilRows, kept, type MemoryRows } from './memory-rows.js';

export class MemoryMeetingStore implements MeetingStore {
  constructor(private readonly rows: CouncilRows) {}

  add(meeting: Meeting): Promise<void> {
    if (this.rows.meetings.has(meeting.id)) throw new Error('The meeting is there already.');
    return this.put(meeting);
  }

  byId(id: string): Promise<Meeting | null> {
    return Promise.resolve(this.rows.meetings.get(id) ?? null);
  }

  from(day: string): Promise<readonly Meeting[]> {
    const place = ({ heldOn, title, id }: Meeting): string => `${heldOn} ${title} ${id}`;
    const held = [...this.rows.meetings.values()].filter(({ heldOn }) => heldOn >= day);
    return Promise.resolve(held.toSorted((one, other) => (place(one) < place(other) ? -1 : 1)));
  }

  put(meeting: Meeting): Promise<void> {
    this.rows.meetings.set(meeting.id, kept(meeting));
    return Promise.resolve();
  }
}

export class MemoryMeetingReadModel implements MeetingReadModel {
  constructor(private readonly rows: MemoryRows) {}

  from(council: string, day: string): Promise<readonly Meeting[]> {
    return new MemoryMeetingStore(this.rows.of(council)).from(day);
  }

  byId(council: string, id: string): Promise<Meeting | null> {
    return new MemoryMeetingStore(this.rows.of(council)).byId(id);
  }
}
