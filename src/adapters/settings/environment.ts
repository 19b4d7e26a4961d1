/** Variables by name. A variable that is not set is missing. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The one place in the product that reads the environment, copied so that later changes reach nobody. */
export function readEnvironment(): Environment {
  return { ...process.env };
}
