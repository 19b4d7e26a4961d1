/** What proves that a message comes from whom its From names. */
export type SenderProof =
  /** A relay that the settings trust handed it over. */
  | 'relay'
  /** The council's mail server wrote so on it. */
  | 'authentication-results'
  /** It never left the council's own Microsoft 365. */
  | 'own-tenant'
  /** We were the first to receive it, and found it so. */
  | 'own-check';
