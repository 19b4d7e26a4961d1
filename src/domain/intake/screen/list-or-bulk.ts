import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';

const bulk = ['bulk', 'list', 'junk', 'auto_reply'];

/** RFC 2919 List-Id, and the older Precedence header that lists and responders still send. */
export const listOrBulk: ScreenRule = (mail) => {
  const precedence = headerOf(mail, 'precedence')?.toLowerCase() ?? '';
  const isList = headerOf(mail, 'list-id') !== null || bulk.includes(precedence);
  return isList ? { state: 'automatic', reason: 'list-or-bulk' } : null;
};
