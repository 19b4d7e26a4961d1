import { type RunningWeb } from './running-web.js';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where it leads, within the service. */
  readonly location: string | null;
}

/** A browser without scripts: keeps cookies, follows nothing by itself, sends forms as they were shown. */
export class Visitor {
  private readonly jar = new Map<string, string>();

  constructor(readonly web: RunningWeb) {}

  /** Signs in by a link, as the command line makes it. */
  static async signedIn(web: RunningWeb, email: string): Promise<Visitor> {
    const issued = await web.useCases.issueSignInLink.run({ kind: 'operator' }, email);
    if (!issued.ok) throw new Error(issued.refusal.code);
    const visitor = new Visitor(web);
    await visitor.post(`/sign-in/${issued.value}`, {});
    return visitor;
  }

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.ask(path, { headers });
  }

  post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.ask(path, { method: 'POST', body: encoded(fields), headers });
  }

  /** Opens a form's page and sends it with these fields, and the hidden ones as shown. */
  async fill(path: string, fields: Fields): Promise<Page> {
    return this.post(path, { ...hiddenIn((await this.get(path)).html), ...fields });
  }

  async follow({ location }: Page): Promise<Page> {
    return this.get(location ?? 'nowhere');
  }

  private async ask(path: string, init: RequestInit & { readonly headers: Readonly<Record<string, string>> }): Promise<Page> {
    const headers = { ...init.headers, ...(this.jar.size > 0 && { cookie: this.cookies }) };
    const answer = await fetch(this.web.origin + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    return { status: answer.status, headers: answer.headers, html: await answer.text(), location: answer.headers.get('location') };
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (value === '') this.jar.delete(name);
    else this.jar.set(name, value);
  }
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

function encoded(fields: Fields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, given]) => [given].flat().map((value): [string, string] => [name, value]));
  return new URLSearchParams(pairs);
}

export function hiddenIn(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

/** What a page says, as one line. */
export function textOf(html: string): string {
  return html
    .replace(/^[^]*<body[^>]*>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
