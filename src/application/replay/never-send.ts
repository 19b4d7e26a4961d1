import { minutesAfter } from '../../domain/access/sign-in.js';
import { type Clock } from '../ports/clock.js';
import { type MailSwitch } from '../ports/mail-switch.js';
import { type OutboxQueue } from '../ports/outbox-store.js';

const together = 100;

/**
 * For a database that is kept: what a replay wrote can be read in it and is never sent, whoever opens it with whatever
 * settings; nor is anything that a service on it would write of its own accord, until somebody says "mail on".
 */
export async function neverSend(queue: OutboxQueue, mailSwitch: MailSwitch, clock: Clock): Promise<void> {
  const now = clock.now();
  for (let isMore = true; isMore; ) {
    const claimed = await queue.claim(now, minutesAfter(now, 1), together);
    for (const mail of claimed) await queue.giveUp(mail, now, 'Written in a replay of old mail, and never sent.');
    isMore = claimed.length > 0;
  }
  await mailSwitch.turn(false, now);
}
