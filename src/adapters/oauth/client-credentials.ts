import { type Clock } from '../../application/ports/clock.js';
import { epochOf } from '../../domain/calendar/instant.js';

/** Who asks for a token, and where. */
export interface TokenClient {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What Microsoft 365 wants to be asked for, for IMAP and for SMTP alike. */
export const mailScope = 'https://outlook.office365.com/.default';

const renewsBeforeEndMs = 300_000;
const usualLifeSeconds = 600;
const longestAnswerMs = 20_000;
const mostBytes = 65_536;

/** Why there is no token: a code, and nothing of what was sent or answered beside it. */
export class NoToken extends Error {
  constructor(readonly code: string) {
    super(`No token was given: ${code}`);
  }
}

interface Token {
  readonly value: string;
  readonly renewAt: number;
}

/**
 * The token of an application that signs in under its own name (RFC 6749 §4.4): asked for once, by one request at a
 * time, kept, and asked for anew five minutes before its end.
 */
export class ClientCredentials {
  private token: Token | null = null;
  private asking: Promise<Token> | null = null;

  constructor(
    private readonly client: TokenClient,
    private readonly clock: Clock,
    private readonly scope = mailScope,
  ) {}

  /** `renew`: the one before was refused; permissions that were granted meanwhile stand in a new one only. */
  async accessToken(renew = false): Promise<string> {
    const known = renew ? null : this.token;
    if (known !== null && epochOf(this.clock.now()) < known.renewAt) return known.value;
    this.asking ??= this.ask().finally(() => (this.asking = null));
    this.token = await this.asking;
    return this.token.value;
  }

  private async ask(): Promise<Token> {
    const asked = epochOf(this.clock.now());
    const { access_token: value, expires_in: seconds } = await this.answer();
    if (typeof value !== 'string' || value === '') throw new NoToken('token-missing');
    const life = (Number(seconds) || usualLifeSeconds) * 1_000;
    return { value, renewAt: asked + Math.max(life - renewsBeforeEndMs, life / 2) };
  }

  private async answer(): Promise<Readonly<Record<string, unknown>>> {
    const { tokenUrl, clientId, clientSecret } = this.client;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: this.scope });
    const response = await fetch(tokenUrl, {
      ...{ method: 'POST', body, redirect: 'error', headers: { accept: 'application/json' } },
      signal: AbortSignal.timeout(longestAnswerMs),
    }).catch((error: unknown) => {
      throw new NoToken(isTimeout(error) ? 'token-server-too-slow' : 'token-server-not-reached');
    });
    const answer = parsed((await response.text().catch(() => '')).slice(0, mostBytes));
    if (!response.ok) throw new NoToken(`token-refused-${reasonOf(answer, response.status)}`);
    return answer;
  }
}

/** The error of RFC 6749 §5.2, and Microsoft’s number for it: AADSTS7000215 is a wrong secret, 7000222 one that has ended. */
function reasonOf({ error, error_codes: numbers }: Readonly<Record<string, unknown>>, status: number): string {
  const name = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : String(status);
  const number: unknown = Array.isArray(numbers) ? numbers[0] : undefined;
  return typeof number === 'number' ? `${name}-AADSTS${number}` : name;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  } catch {
    return {};
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
