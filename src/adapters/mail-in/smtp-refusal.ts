/** A reply that is not 250. The enhanced status code (RFC 3463) is added by the server, from the code and what it is about. */
export class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

export const noSuchMailbox = new SmtpRefusal(550, 'No such mailbox here');
export const tooLarge = new SmtpRefusal(552, 'The message is too large');
export const tooSlow = new SmtpRefusal(421, 'The message took too long to arrive, please try again later');
export const tooManyConnections = new SmtpRefusal(421, 'Too many connections from your address, please try again later');
export const tryLater = new SmtpRefusal(451, 'The message could not be kept, please try again later');
