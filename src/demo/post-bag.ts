import { addDays, dayNumberOf } from '../domain/calendar/civil-date.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type Installation } from '../installation.js';
import { type MailWords, rawMail } from './mails.js';
import { type OfficeTime } from './office-time.js';
import { type Seeded } from './seeded.js';
import { type Span } from './stories.js';
import { personAt, type Town } from './town.js';
import { strangers } from './words.js';

type Letter = Omit<MailWords, 'id' | 'date' | 'to'> & { readonly returnPath: string };

/** What else a mailbox gets: machines, bounces, residents. None of it opens an enquiry; people see all of it. */
export interface PostBagItem {
  readonly at: Instant;
  readonly letter: Letter;
}

export function postBag(count: number, { from, to }: Span, office: OfficeTime, town: Town, chance: Seeded): readonly PostBagItem[] {
  const first = office.dayOf(from);
  const days = dayNumberOf(office.dayOf(to)) - dayNumberOf(first) - 1;
  return Array.from({ length: count }, () => ({
    at: office.minute(addDays(first, chance.between(1, days)), chance.between(6 * 60, 23 * 60)),
    letter: chance.weighed([[outOfOffice, 4], [bounce, 2], [fromAResident, 5], [fromAnOfficer, 1]])(town, chance),
  }));
}

export async function drop({ at, letter }: PostBagItem, { council }: Town, { useCases, ports }: Installation): Promise<void> {
  const { returnPath, ...words } = letter;
  const raw = rawMail({ ...words, id: ports.chance.id(), date: at, to: council.mailbox });
  await useCases.receiveMessage.run({ council, raw, envelope: { returnPath, recipients: [council.mailbox], broughtBy: { kind: 'trusted-relay' } } });
}

function outOfOffice({ members }: Town, chance: Seeded): Letter {
  const { email, name } = personAt(members, chance.between(0, 11));
  const text = `I am away until Monday and will read your message then.\n${name}`;
  return { from: email, returnPath: '', subject: 'Automatic reply: [NQ] Received', text, headers: ['Auto-Submitted: auto-replied'] };
}

function bounce(): Letter {
  const from = 'mailer-daemon@mail.nether-quillbourne.example';
  const text = 'The message could not be delivered: the mailbox is full.';
  return { from, returnPath: '', subject: 'Undelivered Mail Returned to Sender', text, headers: ['Auto-Submitted: auto-replied'] };
}

function fromAResident(_: Town, chance: Seeded): Letter {
  const [subject, text] = chance.pick(strangers);
  const from = `resident${chance.between(1, 400)}@post.example`;
  return { from, returnPath: from, subject, text };
}

function fromAnOfficer({ officers }: Town, chance: Seeded): Letter {
  const from = personAt(officers, chance.between(2, 3)).email;
  return { from, returnPath: from, subject: 'Keys for the pavilion', text: 'They are in the second drawer. Please put them back there.' };
}
