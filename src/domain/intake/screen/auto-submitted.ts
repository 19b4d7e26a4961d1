import { headerOf } from '../mail.js';
import { type ScreenRule } from './screen-rule.js';

/** RFC 3834 §5: any value other than "no" marks a message that no person sent. Parameters may follow the value. */
export const autoSubmitted: ScreenRule = (mail) => {
  const value = headerOf(mail, 'auto-submitted')?.split(';')[0]?.trim().toLowerCase();
  if (value === undefined || value === '' || value === 'no') return null;
  return { state: 'automatic', reason: 'auto-submitted' };
};
