import { type Actor } from '../../domain/access/actor.js';
import { may } from '../../domain/access/policy.js';
import { civilTimeOf } from '../../domain/calendar/zone.js';
import { type Council } from '../../domain/council/council.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { once } from '../once.js';
import { type Clock } from '../ports/clock.js';
import { type Fingerprint } from '../ports/fingerprint.js';
import { kindOnTrouble } from '../ports/outbox-store.js';
import { type Stores, type UnitOfWork } from '../ports/unit-of-work.js';
import { type Refusal } from '../refusal.js';

/** `send-again`: the same bytes to the same address. `taken-care-of`: whoever it was for was told by another way. */
export type UndeliveredDecision = 'send-again' | 'taken-care-of';
export const undeliveredDecisions: readonly UndeliveredDecision[] = ['send-again', 'taken-care-of'];

export interface UndeliveredDecided {
  readonly mail: string;
  readonly decision: UndeliveredDecision;
}

export interface DecideUndeliveredRequest {
  readonly actor: Actor;
  readonly council: Council;
  readonly key: string | null;
  readonly mail: string;
  readonly decision: UndeliveredDecision;
}

/** The clerk decides what becomes of a mail that was given up or came back; until then it needs attention. */
export class DecideUndelivered {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  run(asked: DecideUndeliveredRequest): Promise<Result<UndeliveredDecided, Refusal>> {
    const { actor, council, key, mail, decision } = asked;
    const allowed = may(actor, 'outbox.decide', { council: council.slug });
    if (!allowed.ok) return Promise.resolve(allowed);
    const request = { actor, key, request: ['outbox.decide', mail, decision], now: this.clock.now() };
    return this.unitOfWork.run(council.slug, (stores) => once(stores, this.fingerprint, request, () => this.decide(stores, asked)));
  }

  private async decide({ outbox, people }: Stores, { council, mail, decision }: DecideUndeliveredRequest): Promise<Result<UndeliveredDecided, Refusal>> {
    const found = await outbox.byId(mail);
    if (found === null) return refused({ code: 'no-such-mail', mail });
    if (found.trouble !== 'failed' && found.trouble !== 'bounced') return refused({ code: 'mail-not-in-trouble', mail, trouble: found.trouble });
    if (decision === 'taken-care-of') {
      await outbox.takenCareOf(mail);
      return ok({ mail, decision });
    }
    // What it told of needs attention by itself; and it is emptied where some of that is in confidence by now.
    if (found.kind === kindOnTrouble) return refused({ code: 'word-of-trouble', mail });
    const now = this.clock.now();
    // Sent again it would be dropped at once, with what the ledger knows of it.
    if (found.goodUntil !== null && found.goodUntil <= now) return refused({ code: 'mail-out-of-time', mail, lastDay: civilTimeOf(found.goodUntil, council.zone).date });
    // Whoever left, or has another address by now, is not written to at the old one.
    const reader = (await people.byEmails([found.to])).find(({ active }) => active);
    if (reader === undefined) return refused({ code: 'nobody-at-address', mail, address: found.to });
    await outbox.sendAgain(mail, now);
    return ok({ mail, decision });
  }
}
