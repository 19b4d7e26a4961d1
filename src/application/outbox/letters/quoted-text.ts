import { type LetterView } from '../letter.js';

/** Characters. The writer knows what they wrote: enough of it to tell which message is meant. */
const mostForWriter = 4_000;
/** Characters. An officer works from it; what is longer is read on the enquiry’s page. */
const mostForOfficer = 20_000;

/** A member's own words, given back to the member. */
export function quotedToWriter(text: string): LetterView['quoted'] {
  return { label: 'What you wrote', text: shortened(text, mostForWriter, 'your enquiry') };
}

/** What was asked, for those who are to see to it. */
export function quotedToOfficer(text: string): LetterView['quoted'] {
  return { label: 'The enquiry', text: shortened(text, mostForOfficer, 'the enquiry') };
}

function shortened(text: string, most: number, keptWith: string): string {
  return text.length <= most ? text : `${text.slice(0, most)}\n[…] The rest is kept with ${keptWith}.`;
}
