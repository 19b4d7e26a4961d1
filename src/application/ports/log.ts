/** What operators read. Codes, keys and counts: never a name, an address, a subject or a text. */
export interface Log {
  info(event: string, data?: Readonly<Record<string, string | number | boolean | null>>): void;
  warn(event: string, data?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(event: string, error: unknown, data?: Readonly<Record<string, string | number | boolean | null>>): void;
}
