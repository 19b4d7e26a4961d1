/** What is wrong with one field of a request. */
export interface Fault {
  /** Such as `members[0]`, `instead.at`, or the name of a header. */
  readonly field: string;
  readonly found: string;
  readonly wanted: string;
}

/** RFC 9457, as `application/problem+json`. `faults` is empty where no field is at fault. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable: what a program decides on. `type` is built on it. */
  readonly code: string;
  readonly faults: readonly Fault[];
  /** The clauses of the protocol that a refusal rests on, where it rests on some. */
  readonly clauses?: readonly string[];
}

/** `error`: nobody foresaw it, and what was thrown goes into the log. */
export type LogLevel = 'info' | 'warn' | 'error';

/** A problem as it is answered, and how loudly operators hear of it. */
export interface Outcome {
  readonly problem: Problem;
  readonly level: LogLevel;
  readonly headers?: Readonly<Record<string, string>>;
}

export function problemType(code: string): string {
  return `urn:member-enquiries:problem:${code}`;
}
