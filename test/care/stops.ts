import { parseArgs } from 'node:util';
import { engines } from '../support/engines.js';
import { stopUnderLoad } from './stopping.js';

/**
 * npm run stops -- --stops 100 [--engine sqlite|postgres]
 * Asks the built service to end at random moments under load. Clean: code 0 within ten seconds, no error in its log,
 * the database closed; and nothing that it promised is lost or done twice.
 */
const { values } = parseArgs({ options: { stops: { type: 'string', default: '100' }, engine: { type: 'string', default: 'sqlite' } } });
const stops = Number(values.stops);
const engine = engines.find((name) => name === values.engine);
if (!Number.isInteger(stops) || stops < 1 || engine === undefined) {
  console.error(`--stops ${values.stops} --engine ${values.engine}: wanted a whole number from 1, and sqlite or postgres`);
  process.exit(2);
}
const { clean, slowest, faults, accepted, lost, doubled, mailsMissing, secondCopies } = await stopUnderLoad(engine, stops, console.log);
for (const fault of faults) console.log(fault);
console.log(`accepted ${accepted}, mails missing ${mailsMissing}, second copies ${secondCopies}, slowest stop ${slowest} ms`);
console.log(`stops ${stops}, clean ${clean}, lost ${lost + mailsMissing}, doubled ${doubled + secondCopies}`);
process.exitCode = clean === stops && lost + mailsMissing + doubled + secondCopies === 0 ? 0 : 1;
