import { SmtpDoor } from '../../../src/adapters/mail-in/smtp-door.js';
import { type SmtpDoorParts } from '../../../src/adapters/mail-in/smtp-door-parts.js';
import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { council } from '../../support/councils.js';
import { RecordingLog } from '../../support/mail-log.js';
import { RecordingReception } from '../../support/mail-reception.js';

export const houghton = 'enquiries@houghton-regis.example';
export const ware = 'enquiries@ware.example';

export interface OpenDoor {
  readonly door: SmtpDoor;
  readonly url: string;
  readonly reception: RecordingReception;
  readonly log: RecordingLog;
}

/** A door on a free port, with two councils behind it. */
export async function openDoor(parts: Partial<SmtpDoorParts> = {}): Promise<OpenDoor> {
  const [reception, log] = [new RecordingReception(), new RecordingLog()];
  const councils = new FileCouncilBook([council(), council({ slug: 'ware', name: 'Ware Town Council', mailbox: ware })]);
  const door = new SmtpDoor({
    ...{ host: '127.0.0.1', port: 0, maxBytes: 100_000, trustedRelays: [], councils, log, receive: reception },
    ...parts,
  });
  return { door, url: await door.listen(), reception, log };
}
