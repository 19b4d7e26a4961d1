import { type Refusal } from '../../../application/refusal.js';
import { type Fault, type LogLevel } from './problem.js';

/** The names that a route gives to what a refusal speaks of, where they are not the usual ones. */
export interface FieldNames {
  readonly at?: string;
  readonly member?: string;
  readonly chairOf?: string;
  readonly ward?: string;
  readonly group?: string;
  readonly people?: string;
  readonly promisedOn?: string;
  readonly meeting?: string;
  readonly startsAt?: string;
  /** The refusal that means: what the path names is not there. No field is at fault then. */
  readonly path?: Refusal['code'];
}

/** How a refusal is answered. */
export interface Row<Refused> {
  /** Where the public code is not the refusal's own. */
  readonly code?: string;
  readonly status: number;
  readonly title: string;
  readonly level: LogLevel;
  detail(refusal: Refused): string;
  faults?(refusal: Refused, names: FieldNames): readonly Fault[];
  clauses?(refusal: Refused): readonly string[];
}

/** A row for each of these refusals. */
export type RowsFor<Code extends Refusal['code']> = { readonly [Each in Code]: Row<Extract<Refusal, { readonly code: Each }>> };

/** One answer for what does not exist and for what must not be known to exist. */
export const absent: Row<unknown> = {
  code: 'not-found',
  status: 404,
  title: 'There is no such thing here',
  level: 'info',
  detail: () => 'It does not exist, or you take no part in it.',
};
