/** SHA-256, as 64 lower-case hexadecimal digits. */
export interface Fingerprint {
  of(content: string | Uint8Array): string;
}
