import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { type Channel } from '../../../domain/enquiry/fact.js';
import { capital } from '../enquiry/words.js';
import { type FormView } from './form.view.js';

/** Email is not recorded by hand: it comes in by itself. */
export const byHand: readonly Exclude<Channel, 'email'>[] = ['telephone', 'in-person', 'meeting', 'letter', 'message'];

/** A person may have talked a burden over by mail as well. */
export const allWays: readonly Channel[] = ['telephone', 'in-person', 'meeting', 'email', 'letter', 'message'];

export function channelItems(ways: readonly Channel[], { typed }: FormView) {
  return ways.map((value) => ({ value, text: capital(channelWords[value]), checked: typed.channel === value }));
}
