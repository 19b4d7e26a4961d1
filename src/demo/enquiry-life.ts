import { acknowledge } from '../application/enquiry/acknowledge.js';
import { type Verb } from '../application/enquiry/act-on-enquiry.js';
import { answer } from '../application/enquiry/answer.js';
import { assign } from '../application/enquiry/assign.js';
import { discussBurden, explainBurden, raiseBurden, resolveBurden } from '../application/enquiry/burden.js';
import { close } from '../application/enquiry/close.js';
import { contact } from '../application/enquiry/contact.js';
import { correct } from '../application/enquiry/correct.js';
import { flagContentious } from '../application/enquiry/flag-contentious.js';
import { request } from '../application/enquiry/request.js';
import { type Instant } from '../domain/calendar/instant.js';
import { type Person } from '../domain/people/person.js';
import { type Installation } from '../installation.js';
import { rawMail } from './mails.js';
import { type Seeded } from './seeded.js';
import { type Story, type StoryAct } from './story.js';
import { actorOf, personAt, type Town } from './town.js';
import { burdenWords, openings, thanks } from './words.js';

type PlainAct = 'open' | 'assign' | 'contact' | 'acknowledge' | 'answer' | 'answer-given' | 'correct-channel' | 'reply' | 'withdraw' | 'close';

const sent = { channel: 'email', alreadyGiven: false } as const;

/** One enquiry as it is told: does each act through the use case that a person's click or mail would reach. */
export class EnquiryLife {
  private reference: string | null = null;
  private lastFact = '';
  private readonly member: Person;
  private readonly handler: Person;
  private readonly clerk: Person;

  constructor(
    private readonly story: Story,
    private readonly town: Town,
    private readonly installation: Pick<Installation, 'useCases' | 'ports'>,
    private readonly chance: Seeded,
  ) {
    this.member = personAt(town.members, story.member);
    this.handler = personAt(town.officers, story.handler);
    this.clerk = personAt(town.officers, 0);
  }

  /** False where it was refused, as real life sometimes is: too late for what was meant. */
  async live(step: StoryAct, at: Instant): Promise<boolean> {
    const { policy } = this.story.trouble;
    switch (step.kind) {
      case 'open':
        return this.story.channel === 'email' ? this.mailIn(at) : this.log();
      case 'assign':
        return this.assign();
      case 'contact':
        return this.act(contact, this.handler, { ...sent, text: step.text });
      case 'acknowledge':
        return this.act(acknowledge, this.handler, { ...sent, promisedOn: step.promisedOn, text: step.text, ...(step.reason !== undefined && { reason: step.reason }) });
      case 'answer':
        return this.act(answer, this.handler, { ...sent, text: step.text, ...(policy !== undefined && { policy }) });
      case 'answer-given':
        return this.act(answer, this.handler, { channel: 'telephone', alreadyGiven: true, text: step.text }, step.given);
      case 'correct-channel':
        return this.act(correct, this.handler, { fact: this.lastFact, instead: { channel: 'in-person' }, reason: 'It was at the counter, not on the telephone.' });
      case 'reply':
        return this.reply(step.text, at);
      case 'withdraw':
        return this.act(close, this.clerk, { outcome: 'withdrawn', reason: step.reason });
      case 'close':
        return this.act(close, this.handler, { outcome: 'answered', reason: 'The councillor has been told.' });
      default:
        return this.discuss(step);
    }
  }

  /** What the other clauses are about. */
  private async discuss(step: Exclude<StoryAct, { readonly kind: PlainAct }>): Promise<boolean> {
    const { reason, work, narrower, talk, agreed } = burdenWords;
    switch (step.kind) {
      case 'redirect':
        return this.act(answer, this.handler, { ...sent, text: step.text, redirectedTo: step.body });
      case 'request':
        return this.act(request, this.handler, { ...sent, text: step.text });
      case 'raise-burden':
        return this.act(raiseBurden, this.handler, { hours: step.hours, reason, text: work });
      case 'explain-burden':
        return this.act(explainBurden, this.clerk, { ...sent, text: `${work} ${reason}`, narrower });
      case 'discuss-burden':
        return this.act(discussBurden, this.handler, { held: true, channel: 'telephone', with: [this.member.id, this.handler.id], text: talk });
      case 'resolve-burden':
        return this.act(resolveBurden, this.clerk, { outcome: 'narrowed', agreedBy: [this.member.id, this.clerk.id], phasedUntil: null, text: agreed });
      case 'acknowledge-for-meeting': {
        const { title, heldOn, text } = step;
        const entered = await this.installation.useCases.enterMeeting.run({
          ...{ actor: actorOf(this.clerk), council: this.town.council, key: `${title} ${heldOn}` },
          meeting: { title, heldOn, startsAt: null, papersOn: null },
        });
        if (!entered.ok) return false;
        return this.act(acknowledge, this.handler, { ...sent, text, afterMeeting: { meeting: entered.value.id, workingDays: 1 } });
      }
    }
  }

  private async mailIn(at: Instant): Promise<boolean> {
    const { council } = this.town;
    const text = `${this.chance.pick(openings)}\n\n${this.story.trouble.text}\n\n${this.chance.pick(thanks)}\n${this.member.name}`;
    await this.receive([council.mailbox], { date: at, subject: this.subject(), text });
    const [newest] = await this.installation.ports.inbox.list(council.slug, 'enquiry', 1);
    this.reference = newest?.enquiry ?? null;
    return this.reference !== null;
  }

  /** Whoever has it sees at once whether it is contentious. */
  private async assign(): Promise<boolean> {
    const { contentious: reason } = this.story.trouble;
    const done = await this.act(assign, this.clerk, { officer: this.handler.id });
    return done && (reason === undefined || this.act(flagContentious, this.handler, { reason }));
  }

  private async log(): Promise<boolean> {
    const { channel, receivedAt, course, trouble } = this.story;
    const answered = course === 'answered-on-the-spot' ? { text: trouble.answer } : null;
    const logged = await this.installation.useCases.logEnquiry.run({
      ...{ actor: actorOf(this.clerk), council: this.town.council, key: null, members: [this.member.id] },
      ...{ channel, receivedAt, answered, subject: this.subject(), text: this.filled(trouble.text) },
    });
    if (logged.ok) this.reference = logged.value.reference;
    return logged.ok;
  }

  private async reply(text: string, at: Instant): Promise<boolean> {
    const { council } = this.town;
    const stored = await this.installation.ports.enquiries.byReference(council.slug, this.reference ?? '');
    if (stored === null) return false;
    const [local = '', domain = ''] = council.mailbox.split('@');
    const subject = `Re: [${stored.reference}] ${this.subject()}`;
    await this.receive([`${local}+${stored.threadToken}@${domain}`], { date: at, subject, text });
    return true;
  }

  private async receive(recipients: readonly string[], mail: { date: Instant; subject: string; text: string }): Promise<void> {
    const { council } = this.town;
    const { email: from } = this.member;
    const raw = rawMail({ ...mail, text: this.filled(mail.text), id: this.installation.ports.chance.id(), from, to: council.mailbox });
    await this.installation.useCases.receiveMessage.run({ council, raw, envelope: { returnPath: from, recipients, broughtBy: { kind: 'trusted-relay' } } });
  }

  private async act<Command, Ready>(verb: Verb<Command, Ready>, person: Person, command: Command, at: Instant | null = null): Promise<boolean> {
    const { council } = this.town;
    if (this.reference === null) return false;
    const asked = { actor: actorOf(person), council, reference: this.reference, at, key: null, expectedVersion: null, command };
    const done = await this.installation.useCases.actOnEnquiry.run(verb, asked);
    if (done.ok) this.lastFact = done.value.fact;
    return done.ok;
  }

  private subject(): string {
    return this.filled(this.story.trouble.subject);
  }

  private filled(text: string): string {
    return text.replaceAll('{}', this.story.place);
  }
}
