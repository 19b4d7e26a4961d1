import { type Letter } from '../../src/application/outbox/letter.js';
import { type StoredEnquiry } from '../../src/application/ports/enquiry-store.js';
import { type TestService } from '../support/builders-service.js';

/** A service that a test does something to, and what it then finds. */
export class ServiceInHand {
  private seen = 0;

  constructor(readonly service: TestService) {}

  async enquiry(reference = 'HR-0001'): Promise<StoredEnquiry> {
    const stored = await this.service.ports.enquiries.byReference(this.service.council.slug, reference);
    if (stored === null) throw new Error(`There is no ${reference}.`);
    return stored;
  }

  /** The letters that were queued since it was asked last. */
  async letters(): Promise<readonly Letter[]> {
    await this.service.useCases.deliverOutbox.run();
    const { letters } = this.service.transport;
    const fresh = letters.slice(this.seen);
    this.seen = letters.length;
    return fresh;
  }

  async written(): Promise<readonly string[]> {
    return (await this.letters()).map(({ kind, to }) => `${kind} to ${to.address}`).toSorted();
  }
}
