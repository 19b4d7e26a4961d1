import { acknowledge } from '../../../src/application/enquiry/acknowledge.js';
import { type ActDone, type ActRequest, type Verb } from '../../../src/application/enquiry/act-on-enquiry.js';
import { answer } from '../../../src/application/enquiry/answer.js';
import { assign } from '../../../src/application/enquiry/assign.js';
import { close } from '../../../src/application/enquiry/close.js';
import { contact } from '../../../src/application/enquiry/contact.js';
import { correct } from '../../../src/application/enquiry/correct.js';
import { request } from '../../../src/application/enquiry/request.js';
import { type LogRequest } from '../../../src/application/enquiry/log-enquiry.js';
import { type Refusal } from '../../../src/application/refusal.js';
import { type CivilDate } from '../../../src/domain/calendar/civil-date.js';
import { type EnquiryStatus } from '../../../src/domain/enquiry/status.js';
import { type Result } from '../../../src/domain/result.js';
import { actor, people } from '../../support/builders-service.js';
import { byMail, day } from '../../support/facts.js';
import { ServiceInHand } from '../service-in-hand.js';

export const verbs = { acknowledge, answer, assign, close, contact, correct, request };

/** Commands as somebody would give them, each with what a test is about in place of the rest. */
export const commands = {
  assign: { officer: people.oscar.id },
  contact: { ...byMail, text: 'A word.' },
  acknowledge: { ...byMail, text: 'Soon.', promisedOn: day('Wed 2026-05-20') },
  answer: { ...byMail, text: 'Yes.' },
  close: { outcome: 'withdrawn', reason: 'The councillor said so.' },
} as const;

/** What a test does to a service, and what it then finds. */
export class Acting extends ServiceInHand {
  log(differing: Partial<LogRequest> = {}): Promise<Result<ActDone, Refusal>> {
    return this.service.useCases.logEnquiry.run({
      ...{ actor: actor(people.clerk), council: this.service.council, key: null, channel: 'telephone', members: [people.ada.id] },
      ...{ receivedAt: this.service.clock.now(), subject: 'The bench', text: 'Who mends the bench?', answered: null },
      ...differing,
    });
  }

  act<Command, Ready>(verb: Verb<Command, Ready>, command: Command, differing: Partial<ActRequest<Command>> = {}): Promise<Result<ActDone, Refusal>> {
    return this.service.useCases.actOnEnquiry.run(verb, {
      ...{ actor: actor(people.clerk), council: this.service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null },
      ...differing,
      command,
    });
  }

  /** The status, and the day that is due next. */
  async standing(reference = 'HR-0001'): Promise<readonly [EnquiryStatus, CivilDate | null]> {
    const lines = await this.service.ports.enquiries.list({ council: this.service.council.slug, status: null, dueBefore: null, party: null, after: null, limit: 50 });
    const line = lines.find((one) => one.reference === reference);
    if (line === undefined) throw new Error(`There is no ${reference}.`);
    return [line.status, line.dueOn];
  }
}

export function refusalOf(outcome: Result<ActDone, Refusal>): Refusal | 'done' {
  return outcome.ok ? 'done' : outcome.refusal;
}

export function doneOf(outcome: Result<ActDone, Refusal>): ActDone {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
