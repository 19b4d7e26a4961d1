import { type ComplaintFact, type ComplaintWord } from '../../../domain/complaint/fact.js';
import { type ComplaintRoute } from '../../../domain/complaint/route.js';
import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { nameOf, type People } from '../enquiry/names.js';
import { byPolicyWords } from '../enquiry/policy-words.js';
import { listed } from '../enquiry/words.js';
import { stepTitles } from './step-words.js';

const told: Readonly<Record<ComplaintWord, string>> = { progress: 'Told how it goes on', outcome: 'Told the outcome', feedback: 'Told what came of the concern' };

export function complaintHappeningWords({ happening }: ComplaintFact, people: People, { steps }: ComplaintRoute): string {
  switch (happening.kind) {
    case 'raised':
      return happening.cameAs === undefined ? 'Raised' : `Raised; it was taken for an enquiry first, ${happening.cameAs}`;
    case 'written-before':
      return 'Written before, on the enquiry that it was taken for';
    case 'step-taken': {
      const step = steps[happening.step]?.kind ?? 'formal';
      const by = happening.body === null ? '' : `: ${happening.body}`;
      return happening.isTaken ? `${stepTitles[step]}${by}` : `Passed over: ${stepTitles[step].toLowerCase()}`;
    }
    case 'complainant-told':
      return `${told[happening.what]}, ${channelWords[happening.channel]}${byPolicyWords(happening.policy)}`;
    case 'case-put':
      return `Released to ${nameOf(happening.to, people)}, ${channelWords[happening.channel]}${byPolicyWords(happening.policy)}`;
    case 'noted':
      return 'Note';
    case 'mail-came':
      return `${happening.isAutomatic ? 'An automatic message' : 'A message'} on it came to the council’s mailbox, and nothing of it was kept here`;
    case 'handlers-named':
      return `Handled by ${listed(happening.handlers.map((id) => nameOf(id, people)))}, by the council’s decision of ${longDate(happening.decision.decidedOn)}, minute ${happening.decision.minute}`;
    case 'referred':
      return `Passed to ${happening.body}, reference ${happening.reference}`;
    case 'closed':
      return happening.because === 'done' ? 'Closed: done' : 'Closed: withdrawn';
  }
}
