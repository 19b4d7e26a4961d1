import { NotFoundException } from '@nestjs/common';
import { type ReadMeeting } from '../../../application/meeting/read-meeting.js';
import { type Act, may } from '../../../domain/access/policy.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { granted } from '../errors/granted.js';
import { type Visit } from '../visit/visit.js';

/** The meeting that a page is about, for who may do there what the page is for. */
export async function meetingOf(reading: ReadMeeting, { actor, council }: Visit, id: string, act: Act): Promise<MeetingWithDays> {
  granted(may(actor, act, { council: council.slug }), council.zone);
  const found = await reading.run(actor, council, id);
  if (!found.ok && found.refusal.code === 'no-such-meeting') throw new NotFoundException();
  return granted(found, council.zone);
}
