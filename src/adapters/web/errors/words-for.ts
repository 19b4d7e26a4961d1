import { type Refusal } from '../../../application/refusal.js';

/** A refusal as a form shows it: by a field, or by the form as a whole. */
export interface RefusalWords {
  readonly field: string | null;
  readonly message: string;
}

/** Words for each of these refusals. */
export type WordsFor<Code extends Refusal['code']> = {
  readonly [Each in Code]: (refusal: Extract<Refusal, { readonly code: Each }>, zone: string) => RefusalWords;
};

export function whole(message: string): RefusalWords {
  return { field: null, message };
}
