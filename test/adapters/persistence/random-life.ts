import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { addDays } from '../../../src/domain/calendar/civil-date.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { tokenisedAddress } from '../../../src/domain/intake/mailbox-address.js';
import { Acting, refusalOf, verbs } from '../../application/enquiry/acting.js';
import { dice } from '../../support/builders-chance.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { actor, people, type TestService } from '../../support/builders-service.js';
import { byMail } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';

const members = [people.ada, people.ben, people.cyd];

/** What the office of a council does in some months: as the seed will have it, sensible or not. */
export class RandomLife {
  private readonly acting: Acting;
  private readonly below: (below: number) => number;
  private opened = 0;
  /** By act and outcome: "answer done", "close still-owed". */
  readonly tally = new Map<string, number>();

  constructor(
    private readonly service: TestService,
    seed: number,
  ) {
    this.acting = new Acting(service);
    this.below = dice(seed);
  }

  async live(enquiries: number, acts: number): Promise<void> {
    for (let left = enquiries + acts; left > 0; left -= 1) {
      this.service.clock.forward(this.below(180));
      if (this.opened === 0 || this.below(left) < enquiries - this.opened) await this.open();
      else await this.act();
    }
  }

  private async open(): Promise<void> {
    this.opened += 1;
    const asks = this.one(members);
    if (this.below(2) === 0) return this.mail(asks, {});
    const joint = this.below(3) === 0 ? [asks.id, this.one(members).id] : [asks.id];
    const outcome = await this.acting.log({
      actor: actor(this.one([people.clerk, people.oscar])),
      members: joint,
      receivedAt: minutesAfter(this.service.clock.now(), -this.below(4_000)),
      answered: this.below(5) === 0 ? { text: 'There and then.' } : null,
    });
    this.count('log', refusalOf(outcome));
  }

  private async mail(sender: (typeof members)[number], to: { readonly threadToken?: string }): Promise<void> {
    const { council, useCases } = this.service;
    const recipients = [to.threadToken === undefined ? council.mailbox : tokenisedAddress(council.mailbox, to.threadToken)];
    const mail = readMail({ from: [{ address: sender.email, name: sender.name }] });
    const received = await useCases.receiveMessage.run({ council, raw: rawOf(mail), envelope: envelope({ recipients, broughtBy: { kind: this.below(4) > 0 ? 'trusted-relay' : 'nobody' } }) });
    this.count('mail', received.state);
  }

  private async act(): Promise<void> {
    const reference = `HR-${String(1 + this.below(this.opened)).padStart(4, '0')}`;
    const enquiry = await this.acting.enquiry(reference);
    const now = this.service.clock.now();
    const backwards = this.below(3) === 0;
    const telling = backwards ? ({ channel: 'telephone', alreadyGiven: true } as const) : byMail;
    const asked = { reference, at: backwards ? minutesAfter(now, -this.below(3_000)) : null };
    const promisedOn = addDays(civilTimeOf(now, 'Europe/London').date, this.below(14));
    const reason = this.below(4) === 0 ? '' : 'For a reason.';
    const { acting } = this;
    const choices = {
      assign: () => acting.act(verbs.assign, { officer: this.one([people.oscar, people.olive]).id }, asked),
      contact: () => acting.act(verbs.contact, { ...telling, text: 'A word.' }, asked),
      acknowledge: () => acting.act(verbs.acknowledge, { ...telling, text: 'Soon.', promisedOn, reason }, asked),
      answer: () => acting.act(verbs.answer, { ...telling, text: 'Yes.' }, asked),
      close: () => acting.act(verbs.close, { outcome: this.one(['answered', 'withdrawn'] as const), reason: 'Done.' }, asked),
      correct: () => acting.act(verbs.correct, { fact: this.one(enquiry.facts).id, instead: this.amendment(), reason: 'It was wrong.' }, { reference }),
    };
    if (this.below(8) === 0) return this.mail(this.one(members), enquiry);
    const name = this.one(['assign', 'contact', 'acknowledge', 'acknowledge', 'answer', 'close', 'correct', 'correct'] as const);
    this.count(name, refusalOf(await choices[name]()));
  }

  private amendment() {
    return this.below(2) === 0 ? null : { at: minutesAfter(this.service.clock.now(), -this.below(6_000)) };
  }

  private one<Choice>(choices: readonly Choice[]): Choice {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  private count(what: string, outcome: string | { readonly code: string }): void {
    const line = `${what} ${typeof outcome === 'string' ? outcome : outcome.code}`;
    this.tally.set(line, (this.tally.get(line) ?? 0) + 1);
  }
}

/** The same facts in another order, with other times of recording. */
export function shuffled(facts: readonly Fact[], seed: number): readonly Fact[] {
  const below = dice(seed);
  const mixed = facts.map((fact) => ({ fact, place: below(1_000_000) })).toSorted((one, other) => one.place - other.place);
  return mixed.map(({ fact }, index) => ({ ...fact, recordedAt: facts[index]?.recordedAt ?? fact.recordedAt }));
}
