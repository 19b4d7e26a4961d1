import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server: falls silent, or cuts the line after so many bytes of the server's. */
export class TcpProxy {
  /** Connections that were ever made. */
  connections = 0;
  /** Bytes that the server sent, over all connections. */
  bytes = 0;
  private readonly cuts: number[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  port = 0;

  private constructor(private readonly target: number) {
    this.server = createServer((socket) => this.admit(socket));
  }

  static async to(port: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(port);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    proxy.port = (proxy.server.address() as AddressInfo).port;
    return proxy;
  }

  /** As when the server is restarted: all connections end, and none is taken. */
  async goAway(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  async comeBack(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Of the connections that there are, nothing passes any more, and neither side is told. New ones work. */
  silence(): void {
    for (const socket of this.sockets) socket.pause().removeAllListeners('data');
  }

  /** The next connections are cut, one after the other, each once the server has sent so many bytes on it. */
  cutNextAfter(...bytes: readonly number[]): void {
    this.cuts.push(...bytes);
  }

  get cutsLeft(): number {
    return this.cuts.length;
  }

  private admit(client: Socket): void {
    this.connections += 1;
    const server = connect(this.target, '127.0.0.1');
    let left = this.cuts.shift() ?? Number.POSITIVE_INFINITY;
    const end = (): void => {
      client.destroy();
      server.destroy();
      this.sockets.delete(client);
      this.sockets.delete(server);
    };
    for (const socket of [client, server]) {
      this.sockets.add(socket.setNoDelay(true));
      socket.on('error', end).on('close', end);
    }
    client.on('data', (chunk: Buffer) => server.write(chunk));
    server.on('data', (chunk: Buffer) => {
      this.bytes += chunk.length;
      const passed = chunk.subarray(0, left);
      left -= passed.length;
      if (left > 0) client.write(passed);
      else client.write(passed, () => end());
    });
  }
}
