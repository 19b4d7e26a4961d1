/** A command could not do what was asked, and says why: exit code 1. */
export class Failure extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
