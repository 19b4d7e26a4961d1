import {
  type BurdenRaised,
  type BurdenResolution,
  type BurdenTalk,
  decideDiscussBurden,
  decideExplainBurden,
  decideRaiseBurden,
  decideReopenBurden,
  decideResolveBurden,
} from '../../domain/enquiry/decide/burden.js';
import { type Telling } from '../../domain/enquiry/fact.js';
import { ok, refused } from '../../domain/result.js';
import { burdenExplained, burdenRaised, burdenResolved } from '../outbox/letters/burden.js';
import { asGiven, signature, type Verb } from './act-on-enquiry.js';
import { strangerAmong } from './named-people.js';

/** The discussion of a burden (houghton-regis/10.3, great-aycliffe/7.13), an act a verb. */
export const raiseBurden: Verb<BurdenRaised> = {
  act: 'enquiry.raise-burden',
  ready: asGiven,
  decide: decideRaiseBurden,
  letters: burdenRaised,
};

export const explainBurden: Verb<Telling & { readonly text: string; readonly narrower: string }> = {
  act: 'enquiry.explain-burden',
  ready: asGiven,
  decide: decideExplainBurden,
  letters: (file, fact, actor) => burdenExplained(file, fact, signature(actor, file.council)),
};

export const discussBurden: Verb<BurdenTalk> = {
  act: 'enquiry.discuss-burden',
  async ready(command, { stores, file }) {
    const stranger = command.held ? await strangerAmong(stores, command.with, file.state.members) : null;
    return stranger === null ? ok(command) : refused(stranger);
  },
  decide: decideDiscussBurden,
  letters: () => [],
};

export const resolveBurden: Verb<BurdenResolution> = {
  act: 'enquiry.resolve-burden',
  async ready(command, { stores, file }) {
    const stranger = await strangerAmong(stores, command.agreedBy, file.state.members);
    return stranger === null ? ok(command) : refused(stranger);
  },
  decide: (state, doing, command, { council }) => decideResolveBurden(state, doing, command, council.zone),
  letters: (file, fact, actor) => burdenResolved(file, fact, signature(actor, file.council)),
};

export const reopenBurden: Verb<{ readonly reason: string }> = {
  act: 'enquiry.reopen-burden',
  ready: asGiven,
  decide: decideReopenBurden,
  letters: burdenRaised,
};
