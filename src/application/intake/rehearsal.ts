import { type Council } from '../../domain/council/council.js';
import { type InboxLine } from '../ports/read-models.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type MessageInHand } from './message-in-hand.js';
import { type PlaceMessages } from './place-messages.js';

/** What became of a message. */
export type Rehearsed = Pick<InboxLine, 'state' | 'reason' | 'enquiry'>;

/** Of the message whose id it has. */
export class CouldNotBePlaced extends Error {}

/** Thrown at the end, so that the unit of work undoes what was done. */
class TakenBack extends Error {
  constructor(readonly became: ReadonlyMap<string, Rehearsed>) {
    super('A rehearsal is taken back.');
  }
}

/** Places messages in their order, each alone, notes what became of them, and takes all of it back. */
export async function rehearse(
  unitOfWork: UnitOfWork,
  placing: Pick<PlaceMessages, 'run'>,
  council: Council,
  messages: readonly MessageInHand[],
): Promise<ReadonlyMap<string, Rehearsed>> {
  try {
    return await unitOfWork.run(council.slug, async (stores) => {
      const became = new Map<string, Rehearsed>();
      for (const message of messages) became.set(message.id, await placed(stores, placing, council, message));
      throw new TakenBack(became);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.became;
    throw error;
  }
}

async function placed(stores: Stores, placing: Pick<PlaceMessages, 'run'>, council: Council, message: MessageInHand): Promise<Rehearsed> {
  try {
    await placing.run(stores, council, [message]);
    const kept = await stores.inbox.byId(message.id);
    if (kept === null) throw new Error('A message was placed and not kept.');
    const enquiry = kept.enquiry === null ? null : ((await stores.enquiries.byId(kept.enquiry))?.reference ?? null);
    return { state: kept.state, reason: kept.reason, enquiry };
  } catch {
    throw new CouldNotBePlaced(message.id);
  }
}
