import { type CalendarRefusal } from './refusal.js';

/** Refuses a word that is none of those to choose from. */
export function choiceFaults(found: string, wanted: readonly string[], where: string): readonly CalendarRefusal[] {
  return wanted.includes(found) ? [] : [{ code: 'not-a-choice', found, wanted: wanted.join(' or '), where }];
}
