/** A value that a list has already held, and the positions of both. */
export interface Repeat<Value> {
  readonly value: Value;
  readonly first: number;
  readonly again: number;
}

/** Items that cannot be read are undefined, and repeat nothing. */
export function repeatsIn<Value>(values: readonly (Value | undefined)[]): readonly Repeat<Value>[] {
  return values.flatMap((value, again) => {
    const first = values.indexOf(value);
    return value === undefined || first === again ? [] : [{ value, first, again }];
  });
}
