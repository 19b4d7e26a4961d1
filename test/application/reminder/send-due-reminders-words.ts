import { type Letter } from '../../../src/application/outbox/letter.js';
import { wordsAt } from '../jobs/words-at.js';

/** "Fri 2026-05-22 09:00 oscar: HR-0001 Due today" */
export function said({ at: sent, to, view }: Letter): string {
  const lines = (view.owing ?? []).map(({ title, due }) => `${title.slice(0, 7)} ${due.split(/[,(]/)[0]?.trim()}`);
  return `${wordsAt(sent)} ${to.address.split('@')[0]}: ${lines.join('; ')}`;
}
