import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

export const clientSecret = 'the~secret of the application';

/** Hands out tokens to one application (RFC 6749 §4.4), and tells a mail server whose a token is (RFC 7662). */
export class TokenServer {
  /** What each request for a token asked. */
  readonly asked: Readonly<Record<string, string>>[] = [];
  lifeSeconds: number | string = 3600;
  /** Instead of tokens: a status and what is said with it. */
  refusal: { readonly status: number; readonly body: string } | null = null;
  /** Who the bearer of any token may sign in as. */
  username = '';
  private readonly given = new Set<string>();

  private constructor(private readonly server: Server) {}

  static async listen(): Promise<TokenServer> {
    const server = createServer((request, response) => void tokens.answer(request, response));
    const tokens = new TokenServer(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return tokens;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get tokenUrl(): string {
    return `${this.base}/tenant/oauth2/v2.0/token`;
  }

  get introspection(): string {
    return `${this.base}/introspect`;
  }

  knows(token: string): boolean {
    return this.given.has(token);
  }

  /** From now on every token that was given is refused. */
  endAll(): void {
    this.given.clear();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const [status, answer] = request.url === '/introspect' ? this.tell(request) : this.give(body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
  }

  private give(body: string): [number, string] {
    const asked = Object.fromEntries(new URLSearchParams(body));
    this.asked.push(asked);
    if (this.refusal !== null) return [this.refusal.status, this.refusal.body];
    if (asked.client_secret !== clientSecret) return [401, '{"error":"invalid_client","error_codes":[7000215],"error_description":"the secret was wrong"}'];
    const token = `token-${this.asked.length}`;
    this.given.add(token);
    return [200, JSON.stringify({ token_type: 'Bearer', expires_in: this.lifeSeconds, access_token: token })];
  }

  private tell({ headers }: IncomingMessage): [number, string] {
    const token = (headers.authorization ?? '').replace('Bearer ', '');
    return this.knows(token) ? [200, JSON.stringify({ username: this.username, active: true })] : [401, '{}'];
  }
}
