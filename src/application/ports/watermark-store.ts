/** Where a message lies in a mailbox that we fetch from. */
export interface ImapMark {
  /** The account and the folder, such as `imap.example.org/enquiries@example.org/INBOX`. */
  readonly folder: string;
  /** UIDs mean something under one value of it only; another value means that they were given out anew (RFC 3501 §2.3.1.1). */
  readonly uidValidity: number;
  /** Grows with each message that comes into the folder. */
  readonly uid: number;
}

/** How far a folder has been dealt with: everything up to this UID was kept, or left alone on purpose. */
export interface Watermark extends Omit<ImapMark, 'folder'> {
  /** How many messages of the folder were left where they are, unkept: other people's mail in a shared mailbox. */
  readonly leftAlone: number;
}

/** Advanced in the unit of work that keeps the message, so that the two can never disagree. */
export interface WatermarkStore {
  find(folder: string): Promise<Watermark | null>;
  /**
   * False, and nothing changes, where the folder was dealt with up to there before, by whomever. Under another
   * UIDVALIDITY the folder begins anew. `leftAlone`: how many were left alone on the way, which are added up.
   */
  advance(mark: ImapMark, leftAlone?: number): Promise<boolean>;
}
