import { resolve } from 'node:path';
import { type Result, ok, refused } from '../../domain/result.js';
import { type Environment } from './environment.js';
import { type Fault } from './fault.js';
import { faultsIn } from './finding.js';
import { installationSchema } from './installation-schema.js';
import { type InstallationSettings } from './installation-settings.js';
import { type ParsedFile } from './parsed-file.js';
import { type Path, put } from './path.js';
import { checkShape } from './shape.js';
import { type Given, givenBy } from './variables.js';

/**
 * The installation's settings: the file's, with the environment's in their place where it gives some.
 * A fault in the file stands even where a variable goes before it. `workingDirectory` is absolute.
 */
export function installationFrom(
  file: ParsedFile,
  environment: Environment,
  workingDirectory: string,
): Result<InstallationSettings, readonly Fault[]> {
  const given = givenBy(environment);
  const written = checkShape(installationSchema, file.tree);
  const faults = [...(written.ok ? [] : faultsIn(file, written.refusal)), ...environmentFaults(environment)];
  const settings = checkShape(installationSchema, overlaid(file.tree, given));
  if (faults.length > 0 || !settings.ok) return refused(faults);
  return ok({ ...settings.value, dataDir: resolve(workingDirectory, settings.value.dataDir) });
}

/** What is wrong with the variables alone, whatever the file says. */
export function environmentFaults(environment: Environment): readonly Fault[] {
  const given = givenBy(environment);
  const checked = checkShape(installationSchema, overlaid({}, given));
  if (checked.ok) return [];
  return given.flatMap(({ variable, setting }) =>
    checked.refusal
      .filter(({ path }) => leadsInto(setting, path))
      .map(({ found, wanted }) => ({ file: 'environment', line: null, key: variable, found, wanted })),
  );
}

function overlaid(tree: unknown, given: readonly Given[]): unknown {
  return given.reduce((laid, { setting, value }) => put(laid, setting, value), tree);
}

function leadsInto(outer: Path, inner: Path): boolean {
  return outer.every((step, at) => inner[at] === step);
}
