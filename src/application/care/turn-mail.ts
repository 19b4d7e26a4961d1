import { type Clock } from '../ports/clock.js';
import { type MailSwitch, type OutgoingMail } from '../ports/mail-switch.js';

/** Turns outgoing mail on or off; gives back what waits to go out. */
export class TurnMail {
  constructor(
    private readonly mail: MailSwitch,
    private readonly clock: Clock,
  ) {}

  async run(on: boolean): Promise<OutgoingMail> {
    const before = await this.mail.read();
    if (before.on !== on) await this.mail.turn(on, this.clock.now());
    return { ...before, on };
  }
}
