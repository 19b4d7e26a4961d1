import { hasHour } from './conventions.js';
import { answerTo, instantOf } from './operations.js';
import { type Answer, type Vector } from './vector.js';

/** What is wrong with the calendar's answer to a vector, in one line; undefined when it is right. */
export function faultOf(vector: Vector): string | undefined {
  try {
    return differences(vector, answerTo(vector)).join('; ') || undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function differences(vector: Vector, answer: Answer): string[] {
  const { expected, expected_day0, expected_at, expected_warning } = vector;
  return [
    same(expected, answer.value) ? '' : `expected ${String(expected)}, got ${String(answer.value)}`,
    same(expected_day0, answer.dayZero) ? '' : `expected day 0 ${expected_day0}, got ${answer.dayZero}`,
    same(expected_at, answer.closesAt) ? '' : `expected at ${expected_at}, got ${answer.closesAt}`,
    expected_warning === undefined || answer.warnings?.includes(expected_warning) ? '' : `no warning ${expected_warning}`,
  ].filter((difference) => difference !== '');
}

/** Nothing expected is nothing asked; two ways to write one instant are the same. */
function same(expected: Answer['value'] | null | undefined, found: Answer['value'] | undefined): boolean {
  if (expected === undefined || expected === null || expected === found) return true;
  return typeof expected === 'string' && hasHour(expected) && instantOf(expected) === found;
}
