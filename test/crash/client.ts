import { setTimeout as pause } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import { type Installation, mailbox } from './installation.js';

const patience = 100;

/** Does what well-made clients do when a server dies on them: asks again, with the same message or the same key. */
export class PatientClient {
  private readonly smtp: Transporter;

  constructor(
    private readonly installation: Installation,
    private readonly isOver: () => boolean,
  ) {
    this.smtp = createTransport({
      ...{ host: '127.0.0.1', port: installation.smtpPort, ignoreTLS: true, pool: true, maxConnections: 1 },
      ...{ connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 },
    });
  }

  /** True once the door answered 250. False: time was up first, and nothing was promised. */
  async mail(from: string, raw: string): Promise<boolean> {
    return this.untilDone(async () => {
      await this.smtp.sendMail({ envelope: { from, to: [mailbox] }, raw });
      return true;
    });
  }

  /** The answer's body once the service answered 201; null when time was up first. */
  async post(path: string, key: string, body: unknown): Promise<{ fact: string; reference: string } | null> {
    const done = await this.untilDone(async () => {
      const answer = await fetch(`${this.installation.api}/${path}`, {
        method: 'POST',
        headers: { ...this.authorization, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.status >= 500) return false;
      if (answer.status !== 201) throw new Refused(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { fact: string; reference: string };
    });
    return done === false ? null : done;
  }

  async get<Body>(path: string): Promise<Body> {
    const answer = await fetch(`${this.installation.api}/${path}`, { headers: this.authorization });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  }

  close(): void {
    this.smtp.close();
  }

  private get authorization(): Record<string, string> {
    return { authorization: `Bearer ${this.installation.token}` };
  }

  private async untilDone<Done>(attempt: () => Promise<Done | false>): Promise<Done | false> {
    for (;;) {
      try {
        const done = await attempt();
        if (done !== false) return done;
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      if (this.isOver()) return false;
      await pause(patience);
    }
  }
}

/** An answer that asking again will not change: a fault of the harness or of the service. */
class Refused extends Error {}
