import { type ScreenRule } from './screen-rule.js';

/** RFC 3834 §5: any value other than "no" marks a message that no person sent. */
export const autoSubmitted: ScreenRule = (mail) => {
  const values = mail.headers.get('auto-submitted') ?? [];
  const isAutomatic = values.map(keywordOf).some((keyword) => keyword !== '' && keyword !== 'no');
  return isAutomatic ? { state: 'automatic', reason: 'auto-submitted' } : null;
};

/** Parameters and comments may follow. */
function keywordOf(value: string): string {
  return /^[a-z-]*/.exec(value.trim().toLowerCase())?.[0] ?? '';
}
