/** The only source of chance. */
export interface Chance {
  /** A new identifier: a UUID, unique for ever. */
  id(): string;
  /** 128 random bits as 32 lower-case hexadecimal digits: cannot be guessed. */
  token(): string;
}
