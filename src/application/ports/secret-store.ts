/** `loop-mark`: tells our own mail when it comes back. */
export type SecretName = 'loop-mark';

/** A council's own secrets: one council's is never used for another. */
export interface SecretStore {
  find(name: SecretName): Promise<string | null>;
  add(name: SecretName, value: string): Promise<void>;
}
