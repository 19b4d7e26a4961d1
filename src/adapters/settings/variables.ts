import { type Environment } from './environment.js';
import { type Path, pathOf } from './path.js';

/** A variable that stands in for a setting. */
interface Variable {
  readonly name: string;
  readonly setting: Path;
  readonly read: (text: string) => unknown;
}

/** What is no number stays text, so that the fault shows what was written. */
const number = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text);
const truth = (text: string): unknown => (text === 'true' ? true : text === 'false' ? false : text);
const asWritten = (text: string): unknown => text;
const list = (text: string): unknown => text.split(',').map((item) => item.trim()).filter((item) => item !== '');

const variables: readonly Variable[] = [
  { name: 'HOST', setting: pathOf('web.host'), read: asWritten },
  { name: 'PORT', setting: pathOf('web.port'), read: number },
  { name: 'PUBLIC_URL', setting: pathOf('web.publicUrl'), read: asWritten },
  { name: 'SMTP_IN_HOST', setting: pathOf('smtpIn.host'), read: asWritten },
  { name: 'SMTP_IN_PORT', setting: pathOf('smtpIn.port'), read: number },
  { name: 'SMTP_IN_MAX_BYTES', setting: pathOf('smtpIn.maxBytes'), read: number },
  { name: 'SMTP_TRUSTED_RELAYS', setting: pathOf('smtpIn.trustedRelays'), read: list },
  { name: 'DATA_DIR', setting: pathOf('dataDir'), read: asWritten },
  { name: 'DATABASE_URL', setting: pathOf('databaseUrl'), read: asWritten },
  { name: 'SMTP_URL', setting: pathOf('mailOut.smtpUrl'), read: asWritten },
  { name: 'BANK_HOLIDAYS_URL', setting: pathOf('bankHolidays.url'), read: asWritten },
  { name: 'OUTBOX_LEASE_SECONDS', setting: pathOf('outbox.leaseSeconds'), read: number },
  { name: 'DEMO', setting: pathOf('demo'), read: truth },
];

/** One setting that the environment gives. */
export interface Given {
  readonly variable: string;
  readonly setting: Path;
  readonly value: unknown;
}

/** What the environment gives. An empty variable counts as not set: compose files leave such behind. */
export function givenBy(environment: Environment): readonly Given[] {
  return variables.flatMap(({ name, setting, read }) => {
    const text = environment[name]?.trim() ?? '';
    return text === '' ? [] : [{ variable: name, setting, value: read(text) }];
  });
}
