import { type Actor } from '../../domain/access/actor.js';
import { type AccessReadModel } from '../ports/read-models.js';
import { type Fingerprint } from '../ports/fingerprint.js';

/** Who presents a bearer token; null: nobody we know. What they may do is the policy's to say. */
export class RecogniseToken {
  constructor(
    private readonly access: AccessReadModel,
    private readonly fingerprint: Fingerprint,
  ) {}

  async run(secret: string): Promise<Actor | null> {
    const person = await this.access.personByTokenHash(this.fingerprint.of(secret));
    return person === null ? null : { kind: 'person', person };
  }
}
