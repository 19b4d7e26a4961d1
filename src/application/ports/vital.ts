/** Something without which the service does no good, asked whether it works just now. */
export interface Vital {
  readonly part: 'database-writing' | 'database-reading' | 'mail-in';
  /** Rejects, or false: it does not. */
  works(): Promise<boolean>;
}
