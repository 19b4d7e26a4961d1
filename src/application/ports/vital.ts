/** Something without which the service does no good, asked whether it works just now. */
export interface Vital {
  readonly part: 'database-writing' | 'database-reading' | 'mail-in';
  /** Rejects, or false: it does not. */
  works(): Promise<boolean>;
}

/** Something that works today and will not for ever unless a person looks at it: told, and no reason to send work elsewhere. */
export interface Concern {
  /** Codes of what is the matter just now, none where nothing is: anybody may read them. */
  concerns(): readonly string[] | Promise<readonly string[]>;
}
