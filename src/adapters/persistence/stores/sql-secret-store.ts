import { type SecretName, type SecretStore } from '../../../application/ports/secret-store.js';
import { type CouncilUnit } from './council-unit.js';

export class SqlSecretStore implements SecretStore {
  /** Read once: a secret never changes. */
  private readonly found = new Map<SecretName, string>();

  constructor(private readonly unit: CouncilUnit) {}

  async find(name: SecretName): Promise<string | null> {
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const [found] = await this.unit.session.rowsBeside<{ value: string }>(
      'SELECT value FROM council_secret WHERE council = $1 AND name = $2',
      [this.unit.slug, name],
    );
    if (found !== undefined) this.found.set(name, found.value);
    return found?.value ?? null;
  }

  async add(name: SecretName, value: string): Promise<void> {
    await this.unit.session.insert('council_secret', [{ council: this.unit.slug, name, value }]);
  }
}
