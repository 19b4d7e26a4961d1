import { type Letter } from '../../../src/application/outbox/letter.js';
import { type CivilDate } from '../../../src/domain/calendar/civil-date.js';
import { type Instant } from '../../../src/domain/calendar/instant.js';
import { acknowledge } from '../../../src/application/enquiry/acknowledge.js';
import { answer } from '../../../src/application/enquiry/answer.js';
import { assign } from '../../../src/application/enquiry/assign.js';
import { type ActDone, type Verb } from '../../../src/application/enquiry/act-on-enquiry.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type Result } from '../../../src/domain/result.js';
import { actor, later, people, type TestService } from '../../support/builders-service.js';
import { at, byMail, day } from '../../support/facts.js';

/** An office at work under a clock that the test moves: what people do in it, and what it does by itself. */
export class Office {
  /** Letters were written since the outbox was emptied last. */
  private isMailWaiting = false;

  constructor(readonly service: TestService) {
    const { writer } = service.ports;
    const write = writer.write.bind(writer);
    writer.write = (letters) => {
      this.isMailWaiting = true;
      return write(letters);
    };
  }

  /** A member asks by telephone, and the clerk logs it: at once, or when it is said. */
  async asked(when: string, subject: string, of: { readonly logged?: string; readonly members?: readonly Person[] } = {}): Promise<string> {
    const { useCases, council } = this.service;
    later(this.service, of.logged ?? when);
    const members = (of.members ?? [people.ada]).map(({ id }) => id);
    const input = { channel: 'telephone', members, receivedAt: at(when), subject, text: subject, answered: null } as const;
    return taken(await useCases.logEnquiry.run({ actor: actor(people.clerk), council, key: null, ...input })).reference;
  }

  assigned(when: string, reference: string, officer: Person = people.oscar): Promise<ActDone> {
    return this.act(when, reference, assign, { officer: officer.id });
  }

  answered(when: string, reference: string): Promise<ActDone> {
    return this.act(when, reference, answer, { ...byMail, text: 'It is mended.' });
  }

  /** `by`: the promised day. */
  promised(when: string, reference: string, by: string): Promise<ActDone> {
    const promisedOn: CivilDate = day(by);
    return this.act(when, reference, acknowledge, { ...byMail, promisedOn, text: 'I have asked.', reason: 'The contractor is away.' });
  }

  /** One minute's turn of the jobs, and of the outbox, which in life has its turn each second. */
  async minute(when: string | Instant): Promise<void> {
    const { clock, useCases } = this.service;
    clock.set(/^\d/.test(when) ? (when as Instant) : at(when));
    await useCases.runCouncilJob.run(useCases.sendDueReminders);
    await useCases.runCouncilJob.run(useCases.remindMembers);
    await useCases.runCouncilJob.run(useCases.sendWeeklyDigest);
    await useCases.runCouncilJob.run(useCases.sendMonthlyDigest);
    await useCases.runCouncilJob.run(useCases.sendBulletin);
    if (this.isMailWaiting) await this.deliver();
  }

  async deliver(): Promise<void> {
    this.isMailWaiting = false;
    while ((await this.service.useCases.deliverOutbox.run()) > 0);
  }

  /** Each minute from one on, until just before another. */
  async minutes(from: string, to: string): Promise<void> {
    const { clock } = this.service;
    clock.set(at(from));
    for (const end = at(to); clock.now() < end; clock.forward(1)) await this.minute(clock.now());
  }

  /** All rounds that were queued so far, in order. */
  async rounds(): Promise<readonly Letter[]> {
    await this.deliver();
    return this.service.transport.letters.filter(({ kind }) => kind === 'reminders' || kind === 'digest').toSorted((one, other) => (one.at < other.at ? -1 : 1));
  }

  private async act<Command>(when: string, reference: string, verb: Verb<Command>, command: Command): Promise<ActDone> {
    const { useCases, council } = this.service;
    later(this.service, when);
    const asked = { actor: actor(people.clerk), council, reference, at: null, key: null, expectedVersion: null, command };
    return taken(await useCases.actOnEnquiry.run(verb, asked));
  }
}

function taken<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
