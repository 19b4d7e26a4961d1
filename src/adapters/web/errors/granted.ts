import { type Refusal } from '../../../application/refusal.js';
import { type Result } from '../../../domain/result.js';
import { refusalWords } from './refusal-words.js';

/** What a use case granted to who only reads: what it refuses is not there, or not theirs. */
export function granted<Value>(result: Result<Value, Refusal>, zone: string): Value {
  if (result.ok) return result.value;
  throw new Error(refusalWords(result.refusal, zone).message);
}
