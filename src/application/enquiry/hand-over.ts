import { decideHandOver, type HandOver } from '../../domain/enquiry/decide/hand-over.js';
import { assigned } from '../outbox/letters/assigned.js';
import { handedOver } from '../outbox/letters/handed-over.js';
import { type Verb } from './act-on-enquiry.js';
import { officerNamed } from './named-people.js';

/** To another officer because of a friendship or relation: the new one is told as of any matter, the office that it was done. */
export const handOver: Verb<HandOver> = {
  act: 'enquiry.hand-over',
  ready: (command, { stores }) => officerNamed(stores, command),
  decide: decideHandOver,
  letters: (file, fact, actor) => [...assigned(file, fact), ...handedOver(file, fact, actor)],
};
