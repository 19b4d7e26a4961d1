import { type Burden } from '../../domain/burden/burden.js';

/** A draft of the letter that explains a burden, for the clerk to change: facts about the work, and an offer to talk. */
export interface ExplanationDraft {
  readonly text: string;
}

export function explanationDraft({ hours, words }: Pick<Burden, 'hours' | 'words'>, subject: string): ExplanationDraft {
  const { reason = '', text: work = '' } = words;
  const amount = hours === 1 ? 'about 1 hour' : `about ${hours} hours`;
  const paragraphs = [
    `Thank you for your enquiry about “${subject}”. To answer it as it stands would take ${amount} of officers’ time.`,
    ...(work === '' ? [] : [`What would take the time: ${work}`]),
    ...(reason === '' ? [] : [`Why that is more than the office can give it at present: ${reason}`]),
    'I would like to talk it over with you, so that you have what you need. Could we speak this week or next?',
  ];
  return { text: paragraphs.join('\n\n') };
}
