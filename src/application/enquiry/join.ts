import { decideJoin, type JoinCommand } from '../../domain/enquiry/decide/join.js';
import { ok, refused } from '../../domain/result.js';
import { type Verb } from './act-on-enquiry.js';

interface Ready extends JoinCommand {
  /** Others are answered with this enquiry already. */
  readonly leads: boolean;
}

export const join: Verb<{ readonly reference: string; readonly reason: string }, Ready> = {
  act: 'enquiry.join',
  async ready({ reference, reason }, acting) {
    const { stores, file } = acting;
    const target = await acting.fileNamed(reference);
    if (target === null) return refused({ code: 'no-enquiry-to-join', reference });
    const { stored, state } = target;
    const leads = (await stores.enquiries.joinedTo(file.stored.id)).length > 0;
    return ok({ reason, leads, target: { id: stored.id, reference: stored.reference, status: state.status, isJoined: state.joinedTo !== null } });
  },
  decide: (state, doing, { leads, ...command }, { file }) => decideJoin(state, doing, command, { id: file.stored.id, leads }),
  letters: () => [],
};
