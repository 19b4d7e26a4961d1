import { type Channel } from '../../../domain/enquiry/fact.js';
import { type LetterView } from '../letter.js';

/** Characters. The writer knows what they wrote: enough of it to tell which message is meant. */
const mostForWriter = 4_000;
/** Characters. An officer works from it; what is longer is read on the enquiry’s page. */
const mostForOfficer = 20_000;

/** A member's own words, given back to the member; or what the office noted of them, where they were spoken. */
export function quotedToWriter(text: string, channel: Channel): LetterView['quoted'] {
  return { label: channel === 'email' ? 'What you wrote' : 'What we noted', text: shortened(text, mostForWriter, 'your enquiry') };
}

/** What was asked, for those who are to see to it. */
export function quotedToOfficer(text: string, label = 'The enquiry'): LetterView['quoted'] {
  return { label, text: shortened(text, mostForOfficer, 'the enquiry') };
}

function shortened(text: string, most: number, keptWith: string): string {
  return text.length <= most ? text : `${text.slice(0, most)}\n[…] The rest is kept with ${keptWith}.`;
}
