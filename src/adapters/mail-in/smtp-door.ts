import { type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type Bringer } from '../../domain/intake/mail.js';
import { BytesInHand, IncomingMessage } from './incoming-message.js';
import { peerOf } from './peers.js';
import { byCouncil, councilAt } from './recipients.js';
import { Shares } from './shares.js';
import { type SmtpDoorLimits, type SmtpDoorParts, usualLimits } from './smtp-door-parts.js';
import { noSuchMailbox, type SmtpRefusal, tooManyConnections, tooSlow, tryLater } from './smtp-refusal.js';
import { TrustedRelays } from './trusted-relays.js';

type Answer = (refusal?: Error | null, words?: string) => void;

/** Takes mail in by SMTP. A message is answered with 250 only when each council it was sent to has committed it. */
export class SmtpDoor {
  private readonly limits: SmtpDoorLimits;
  private readonly relays: TrustedRelays;
  private readonly inHand: BytesInHand;
  private readonly connections: Shares;
  private readonly server: SMTPServer;
  /** The sessions whose message is not yet answered. */
  private readonly busy = new Set<SMTPServerSession>();
  private stopping = false;

  constructor(private readonly parts: SmtpDoorParts) {
    this.limits = { ...usualLimits, ...parts.limits };
    this.relays = new TrustedRelays(parts.trustedRelays);
    const mostBytes = parts.maxBytes * this.limits.mostFullMessages;
    this.inHand = new BytesInHand(mostBytes, Math.max(parts.maxBytes, mostBytes * this.limits.shareOfOnePeer));
    this.connections = new Shares(this.limits.mostConnectionsOfOnePeer);
    this.server = this.makeServer();
    this.server.server.on('connection', (socket: Socket) => this.admit(socket));
  }

  /** Resolves with the address to send mail to, `smtp://127.0.0.1:2525`; rejects where it cannot listen there. */
  async listen(): Promise<string> {
    const { host, port } = this.parts;
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
    // An error without a listener would end the process, and each client that drops its connection is one.
    this.server.on('error', (error) => this.parts.log.info('smtp-in.connection-lost', { code: codeOf(error) }));
    const { address, family, port: bound } = this.server.server.address() as AddressInfo;
    return `smtp://${family === 'IPv6' ? `[${address}]` : address}:${bound}`;
  }

  get isOpen(): boolean {
    return this.server.server.listening && !this.stopping;
  }

  /** Takes no new mail, lets what is under way end, closes idle connections. Safe to call twice. */
  async stop(): Promise<void> {
    this.stopping = true;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.dismissIdle();
    await closed;
  }

  private makeServer(): SMTPServer {
    const { maxBytes, tls } = this.parts;
    const { idleMs, graceMs, mostConnections, mostRecipients } = this.limits;
    return new SMTPServer({
      ...tls,
      disabledCommands: ['AUTH', 'WIZ', 'SHELL', 'KILL', ...(tls ? [] : ['STARTTLS'])],
      authOptional: true,
      hideENHANCEDSTATUSCODES: false,
      disableReverseLookup: true,
      heloResponse: '%s',
      size: maxBytes,
      rejectOversized: true,
      maxClients: mostConnections,
      maxRecipients: mostRecipients,
      socketTimeout: idleMs,
      closeTimeout: graceMs,
      onRcptTo: ({ address }, _session, answer) => answer(this.refusalOf(address)),
      onData: (stream, session, answer) => this.take(stream, session, answer),
    });
  }

  /** Null where its connections and bytes are not limited: a relay that the settings trust speaks for many. */
  private peerOf(address: string): string | null {
    return this.relays.has(address) ? null : peerOf(address);
  }

  /** At once, before the greeting: one client that comes again and again must not fill the places of all. */
  private admit(socket: Socket): void {
    const peer = this.peerOf(socket.remoteAddress ?? '');
    if (this.connections.take(peer, 1)) {
      socket.once('close', () => this.connections.release(peer, 1));
      return;
    }
    this.parts.log.info('smtp-in.refused', { code: tooManyConnections.responseCode });
    socket.write(`${tooManyConnections.responseCode} ${tooManyConnections.message}\r\n`);
    socket.destroySoon();
  }

  private refusalOf(recipient: string): SmtpRefusal | null {
    if (councilAt(recipient, this.parts.councils) !== null) return null;
    this.parts.log.info('smtp-in.refused', { code: noSuchMailbox.responseCode });
    return noSuchMailbox;
  }

  private take(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): void {
    this.busy.add(session);
    void this.keep(stream, session).then((refusal) => {
      answer(refusal, 'OK: kept');
      this.busy.delete(session);
      if (this.stopping) this.dismissIdle();
    });
  }

  private async keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<SmtpRefusal | null> {
    const message = new IncomingMessage(this.parts.maxBytes, this.inHand, this.peerOf(session.remoteAddress));
    const limit = setTimeout(() => this.cutOff(stream, session), this.limits.transferMs);
    try {
      const raw = await message.read(stream);
      // From here on it is we who keep the client waiting.
      clearTimeout(limit);
      if (raw.ok) await this.handOver(raw.value, session);
      else this.parts.log.info('smtp-in.refused', { code: raw.refusal.responseCode });
      return raw.ok ? null : raw.refusal;
    } catch (error) {
      if (!stream.errored) this.parts.log.error('smtp-in.not-kept', error);
      return tryLater;
    } finally {
      clearTimeout(limit);
      message.release();
    }
  }

  private cutOff(stream: SMTPServerDataStream, session: SMTPServerSession): void {
    this.parts.log.info('smtp-in.refused', { code: tooSlow.responseCode });
    for (const connection of this.server.connections) {
      if (connection.session === session) connection.send(tooSlow.responseCode, tooSlow.message);
    }
    // What has come of it is let go of now: the client may take its time to hang up.
    stream.destroy(tooSlow);
  }

  /** All are tried; if one fails the sender tries again, and those that have the message know it for a duplicate. */
  private async handOver(raw: Uint8Array, { envelope, remoteAddress: address, hostNameAppearsAs: greeting }: SMTPServerSession): Promise<void> {
    const returnPath = envelope.mailFrom === false ? null : envelope.mailFrom.address;
    const broughtBy: Bringer = this.relays.has(address) ? { kind: 'trusted-relay' } : { kind: 'peer', address, greeting };
    const settled = await Promise.allSettled(
      [...byCouncil(envelope.rcptTo, this.parts.councils)].map(([council, recipients]) =>
        this.parts.receive.run({ council, raw, envelope: { returnPath, recipients, broughtBy } }),
      ),
    );
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private dismissIdle(): void {
    for (const connection of this.server.connections) {
      if (!this.busy.has(connection.session)) connection.send(421, 'The service is stopping, please try again later');
    }
  }
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
