/** The keys and list positions that lead to a value. */
export type Path = readonly (string | number)[];

/** `office.week.monday[0].closes` */
export function keyOf(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

/** The inverse of {@link keyOf}. */
export function pathOf(key: string): Path {
  return [...key.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, position]) =>
    position === undefined ? step : Number(position),
  );
}

/** undefined where the path leads nowhere. */
export function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (isTree(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    tree,
  );
}

/** The tree with another value at a path, which is made where it is missing. */
export function put(tree: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const around = isTree(tree) ? tree : {};
  return { ...around, [step]: put(around[step], rest, value) };
}

function isTree(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}
