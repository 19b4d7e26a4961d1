import { type DNSResolver } from 'mailauth';

export interface DnsLimits {
  readonly mostQuestions: number;
  /** Milliseconds for all of them together. */
  readonly time: number;
}

/** In the terms of node:dns, which the library understands. */
class NoAnswer extends Error {
  constructor(readonly code: 'ETIMEOUT' | 'EREFUSED') {
    super(code);
  }
}

/** What one message may ask of DNS: whoever sent it chooses the names, and whose servers answer. */
export class DnsShare {
  private asked = 0;
  private stop: () => void = () => undefined;
  private readonly end: Promise<never>;

  constructor(
    private readonly dns: DNSResolver,
    private readonly limits: DnsLimits,
  ) {
    this.end = new Promise((_, reject) => {
      const timer = setTimeout(() => reject(new NoAnswer('ETIMEOUT')), limits.time);
      this.stop = () => clearTimeout(timer);
    });
    // Nobody may be waiting when it comes.
    this.end.catch(() => undefined);
  }

  readonly ask: DNSResolver = async (name, type) => {
    this.asked += 1;
    if (this.asked > this.limits.mostQuestions) throw new NoAnswer('EREFUSED');
    return Promise.race([this.dns(name, type), this.end]);
  };

  close(): void {
    this.stop();
  }
}
