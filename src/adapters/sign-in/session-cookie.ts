import { type CookieOptions, type Request, type Response } from 'express';
import { sessionMinutes } from '../../domain/access/sign-in.js';

/** Where the browser keeps a session's secret: no script reads it, no other site sends it along with a form. */
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  /** `secure`: people reach the service by https. The `__Host-` name binds the cookie to that one host. */
  constructor(secure: boolean) {
    this.name = secure ? '__Host-me_session' : 'me_session';
    this.options = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  }

  /** The secret that a request brings; null: none, or what cannot be one. */
  read({ headers }: Pick<Request, 'headers'>): string | null {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    const secret = pairs.find(([name]) => name === this.name)?.[1] ?? '';
    return isSecret(secret) ? secret : null;
  }

  put(response: Response, secret: string): void {
    response.cookie(this.name, secret, { ...this.options, maxAge: sessionMinutes * 60_000 });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}

/** 256 bits in hexadecimal digits. */
export function isSecret(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
