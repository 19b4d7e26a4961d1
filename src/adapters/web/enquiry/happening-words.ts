import { longDate } from '../../../domain/calendar/civil-date.js';
import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { type ClosureOutcome, type Correction, type Fact, type Happening, type Telling } from '../../../domain/enquiry/fact.js';
import { momentWords } from '../moment-words.js';
import { nameOf, type People } from './names.js';
import { listed } from './words.js';

/** What happened, as one line of a timeline. */
export function happeningWords({ happening }: Fact, facts: readonly Fact[], people: People, zone: string): string {
  if (happening.kind === 'corrected') return correctionWords(happening, facts, people, zone);
  return plainWords(happening, people);
}

function plainWords(happening: Exclude<Happening, Correction>, people: People): string {
  switch (happening.kind) {
    case 'received':
      return `Received ${channelWords[happening.channel]} from ${listed(happening.members.map((id) => nameOf(id, people)))}`;
    case 'receipted':
      return 'Receipt sent to the councillor';
    case 'assigned':
      return `Assigned to ${nameOf(happening.officer, people)}`;
    case 'contacted':
      return `Message to the councillor, ${meansWords(happening)}`;
    case 'acknowledged':
      return `Acknowledged ${meansWords(happening)}: answer promised by ${longDate(happening.promisedOn)}`;
    case 'answered':
      return `Answered ${meansWords(happening)}`;
    case 'appended':
      return `Mail from ${nameOf(happening.from, people)}${happening.senderVerified ? '' : ' (the sender is not verified)'}`;
    case 'calendar-changed':
      return 'The office’s days changed';
    case 'closed':
      return closureWords[happening.outcome];
  }
}

const closureWords: Readonly<Record<ClosureOutcome, string>> = {
  answered: 'Closed: answered',
  withdrawn: 'Closed: withdrawn by the councillor',
  mistaken: 'Closed: recorded by mistake',
};

/** What was said already was not sent by us. */
function meansWords({ channel, alreadyGiven }: Telling): string {
  return alreadyGiven ? `${channelWords[channel]}, as recorded by the office` : channelWords[channel];
}

function correctionWords({ fact, instead }: Correction, facts: readonly Fact[], people: People, zone: string): string {
  const corrected = facts.find(({ id }) => id === fact);
  const what = corrected === undefined ? 'an earlier entry' : `“${happeningWords(corrected, facts, people, zone)}”`;
  if (instead === null) return `Correction: ${what} is taken back`;
  return `Correction of ${what}: it was “${plainWords(instead.happening, people)}”, on ${momentWords(instead.at, zone)}`;
}
