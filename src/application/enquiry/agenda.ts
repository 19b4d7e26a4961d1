import {
  decideLatePapers,
  decideReceivePapers,
  decideRequestItem,
  decideWithdrawItem,
  type ItemRequest,
} from '../../domain/enquiry/decide/agenda.js';
import { type Channel } from '../../domain/enquiry/fact.js';
import { ok, refused } from '../../domain/result.js';
import { agendaLetters } from '../outbox/letters/agenda.js';
import { asGiven, signature, type Verb } from './act-on-enquiry.js';

/** What is done about an item for an agenda and its papers (ware/2.3.5-agenda), an act a verb: the member whose item it is hears of each. */
const letters: Verb<unknown>['letters'] = (file, fact, actor) => agendaLetters(file, fact, signature(actor, file.council));

export const requestItem: Verb<Omit<ItemRequest, 'meeting'> & { readonly meeting: string }, ItemRequest> = {
  act: 'enquiry.request-item',
  async ready({ meeting: id, ...command }, { stores, file }) {
    if (!file.protocol.rules.some(({ kind }) => kind === 'agenda-papers')) return refused({ code: 'no-such-rule', kind: 'agenda-papers' });
    const meeting = await stores.meetings.byId(id);
    return meeting === null ? refused({ code: 'no-such-meeting', meeting: id }) : ok({ ...command, meeting });
  },
  decide: (state, doing, command, { council }) => decideRequestItem(state, doing, command, council.zone),
  letters,
};

export const receivePapers: Verb<{ readonly channel: Channel; readonly text: string }> = {
  act: 'enquiry.receive-papers',
  ready: asGiven,
  decide: decideReceivePapers,
  letters,
};

/** The clerk's alone, by the policy. */
export const decidePapers: Verb<{ readonly taken: boolean; readonly reason: string }> = {
  act: 'enquiry.decide-late-papers',
  ready: asGiven,
  decide: decideLatePapers,
  letters,
};

export const withdrawItem: Verb<{ readonly reason: string }> = {
  act: 'enquiry.withdraw-item',
  ready: asGiven,
  decide: decideWithdrawItem,
  letters,
};
