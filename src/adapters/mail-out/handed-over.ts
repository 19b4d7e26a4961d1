import { type PluginFunction } from 'nodemailer';
import { type Readable } from 'node:stream';

/** Follows how far the mails of a client go: its errors do not say whether all of one was on its way before they came. */
export class HandedOver {
  private readonly bytes = new WeakMap<AbortSignal, Readable>();

  /** To be used at the client's step “stream”; the mail is known by the signal that cuts it off. */
  readonly follow: PluginFunction = ({ message, data: { signal } }, done) => {
    const read = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const bytes = read(options);
      if (signal !== undefined) this.bytes.set(signal, bytes);
      return bytes;
    };
    done();
  };

  /** The client reads a mail only after the server's 354. Once read to its end, the dot that the server answers to follows. */
  isWhole(signal: AbortSignal): boolean {
    return this.bytes.get(signal)?.readableEnded ?? false;
  }
}
