import { type BankHolidaySource, type FeedRefusal, type FeedRefusalCode, isSafeSource } from '../../application/ports/bank-holiday-source.js';
import { type BankHolidayFeed, readBankHolidayFeed } from '../../domain/calendar/bank-holiday-feed.js';
import { type CalendarRefusal } from '../../domain/calendar/refusal.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { readBody } from './read-body.js';

/** `milliseconds`: for the whole reading, from the first byte sent to the last received. */
export interface FeedLimits {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
}

export const feedLimits: FeedLimits = { milliseconds: 20_000, bytes: 2_000_000, redirects: 3 };

const wantedAddress = 'an address that begins with https:// and has no password in it';

type Refused = { readonly ok: false; readonly refusal: FeedRefusal };
type Read<Value> = Result<Value, FeedRefusal>;

/** Reads a list of bank holidays in GOV.UK's shape over HTTP. */
export class HttpFeed implements BankHolidaySource {
  private readonly stopping = new AbortController();

  constructor(
    readonly address: string,
    private readonly limits: FeedLimits = feedLimits,
  ) {}

  async read(): Promise<Read<BankHolidayFeed>> {
    const tooSlow = AbortSignal.timeout(this.limits.milliseconds);
    try {
      const signal = AbortSignal.any([tooSlow, this.stopping.signal]);
      const answer = await this.ask(this.address, signal, this.limits.redirects);
      return answer.ok ? await this.feedOf(answer.value) : answer;
    } catch (error) {
      if (this.stopping.signal.aborted) return refuse('stopped', 'a service that is ending', 'a service that goes on');
      if (tooSlow.aborted) return refuse('too-slow', 'no whole answer in time', `one within ${this.limits.milliseconds / 1000} seconds`);
      return refuse('no-answer', reasonOf(error), 'an answer');
    }
  }

  stop(): void {
    this.stopping.abort();
  }

  /** Redirects are followed by hand, so that each address is looked at before anything is sent to it. */
  private async ask(address: string, signal: AbortSignal, redirects: number): Promise<Read<Response>> {
    const url = new URL(address);
    if (!isSafeSource(url)) return refuse('wrong-address', `${url.protocol}//${url.host}${url.pathname}`, wantedAddress);
    const answer = await fetch(url, { signal, redirect: 'manual', headers: { Accept: 'application/json' } });
    if (answer.status === 200) return ok(answer);
    await answer.body?.cancel();
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || location === null) return refuse('wrong-status', `status ${answer.status}`, 'status 200');
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    const goesOn = next?.protocol === url.protocol && redirects > 0;
    if (!goesOn) return refuse('redirected-elsewhere', location.slice(0, 200), `at most ${this.limits.redirects} redirects, all to ${url.protocol}//`);
    return this.ask(next.href, signal, redirects - 1);
  }

  private async feedOf(answer: Response): Promise<Read<BankHolidayFeed>> {
    const bytes = await readBody(answer, this.limits.bytes);
    if (bytes === null) return refuse('too-large', `more than ${this.limits.bytes} bytes`, `at most ${this.limits.bytes} bytes`);
    const text = new TextDecoder().decode(bytes);
    const json = jsonIn(text);
    if (json === undefined) return refuse('not-json', beginning(text), 'JSON');
    const feed = readBankHolidayFeed(json);
    return feed.ok ? feed : faulty(feed.refusal);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first fault is named, and how many there are: one slip there spoils a whole list. */
function faulty(faults: readonly CalendarRefusal[]): Refused {
  const [first] = faults;
  const others = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return refuse('not-a-feed', `${beginning(first?.found ?? '')} at ${first?.where ?? 'its top'}${others}`, first?.wanted ?? '');
}

/** What others sent, short enough for a line and without what could steer a terminal. */
function beginning(text: string): string {
  const line = text.slice(0, 60).replace(/[^\P{C} ]/gu, ' ').trim();
  return line === '' ? 'nothing' : `“${line}${text.length > 60 ? '…' : ''}”`;
}

function refuse(code: FeedRefusalCode, found: string, wanted: string): Refused {
  return refused({ code, found, wanted });
}

/** fetch says "fetch failed", and in its cause why: a code where there is one. */
function reasonOf(error: unknown): string {
  const { cause = error } = error as { readonly cause?: unknown };
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  return String(code ?? message ?? cause);
}
