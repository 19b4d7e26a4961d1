import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';

/** RFC 5321 §4.5.5: notices that must not be answered have an empty return path. */
export const emptyReturnPath: ScreenRule = (mail, envelope) => {
  const fromDoor = envelope.returnPath;
  const isEmpty = fromDoor === null ? headerOf(mail, 'return-path') === '<>' : fromDoor === '';
  return isEmpty ? { state: 'automatic', reason: 'empty-return-path' } : null;
};
