/**
 * What became of one try to send. `later`: may work (4xx, no connection); where its answer is empty, the server had all of
 * the mail and said nothing to it: it may have taken it. `never`: will not (5xx).
 */
export type Delivery =
  | { readonly outcome: 'sent'; readonly answer: string }
  | { readonly outcome: 'later'; readonly answer: string }
  | { readonly outcome: 'never'; readonly answer: string };

export interface OutgoingMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly mime: Uint8Array;
}

/** Hands a mail on. Never throws for what a server or disk does; ends within a bounded time. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<Delivery>;
  close(): Promise<void>;
}
