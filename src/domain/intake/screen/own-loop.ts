import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';

/** All our mail carries the council's loop mark: what comes back with it is ours, whoever sent it round. */
export const loopHeader = 'X-Member-Enquiries-Loop';

export const ownLoop: ScreenRule = (mail, _envelope, ownLoopMark) =>
  headerOf(mail, loopHeader.toLowerCase()) === ownLoopMark ? { state: 'automatic', reason: 'own-loop' } : null;
