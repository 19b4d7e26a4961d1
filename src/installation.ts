import { join } from 'node:path';
import { HttpFeed } from './adapters/bank-holiday-feed/http-feed.js';
import { RandomChance } from './adapters/chance/random-chance.js';
import { ThreadedPainter } from './adapters/chart/threaded-painter.js';
import { SystemClock } from './adapters/clock/system-clock.js';
import { Sha256 } from './adapters/fingerprint/sha256.js';
import { JsonLog, type LogLevel } from './adapters/log/json-log.js';
import { ThreadedSenderCheck } from './adapters/mail-in/sender-check/threaded-sender-check.js';
import { ThreadedContents } from './adapters/mail-in/threaded-contents.js';
import { ThreadedReader } from './adapters/mail-in/threaded-reader.js';
import { FolderTransport } from './adapters/mail-out/folder-transport.js';
import { SmtpTransport, type TokenSignIn } from './adapters/mail-out/smtp-transport.js';
import { ThreadedMailWriter } from './adapters/mail-out/threaded-mail-writer.js';
import { ClientCredentials } from './adapters/oauth/client-credentials.js';
import { openDatabase } from './adapters/persistence/database.js';
import { persistenceOn } from './adapters/persistence/persistence.js';
import { FileCouncilBook } from './adapters/settings/file-council-book.js';
import { type InstallationSettings } from './adapters/settings/installation-settings.js';
import { type LoadedSettings } from './adapters/settings/load-settings.js';
import { SpreadsheetTables } from './adapters/tables/spreadsheet-tables.js';
import { type Clock } from './application/ports/clock.js';
import { type OutgoingMail } from './application/ports/mail-switch.js';
import { type MailTransport } from './application/ports/mail-transport.js';
import {
  type BankHolidayPorts,
  type BankHolidayUseCases,
  bankHolidayUseCasesOn,
  type Ports,
  type SignInPorts,
  type SignInUseCases,
  signInUseCasesOn,
  type UseCases,
  useCasesOn,
} from './use-cases.js';

/** An installation with its database open and its councils loaded: what the service and the command line share. */
export interface Installation {
  readonly settings: InstallationSettings;
  readonly ports: Ports;
  readonly useCases: UseCases & SignInUseCases & BankHolidayUseCases;
  /** Where outgoing mail goes, in words that follow "mail out". */
  readonly outbox: string;
  close(): Promise<void>;
}

/** What tests put in place of the world; in life, the machine's own. */
export interface World {
  readonly clock: Clock;
  readonly writeLog: (line: string, level: LogLevel) => void;
}

export const theWorld: World = { clock: new SystemClock(), writeLog: (line) => process.stderr.write(line) };

/** `root`: the folder that holds config and templates. */
export async function openInstallation(loaded: LoadedSettings, root: string, world: World): Promise<Installation> {
  const { settings } = loaded;
  const chance = new RandomChance(world.clock);
  const database = await openDatabase(settings);
  const { transport, outbox: place } = outgoing(loaded, world.clock);
  const threads = join(root, 'dist', 'adapters');
  const reader = new ThreadedReader(join(threads, 'mail-in', 'reading-thread.js'));
  const contents = new ThreadedContents(join(threads, 'mail-in', 'opening-thread.js'));
  const log = new JsonLog(world.clock, world.writeLog);
  const senderCheck = new ThreadedSenderCheck(join(threads, 'mail-in', 'sender-check', 'checking-thread.js'), log);
  const writer = new ThreadedMailWriter(join(threads, 'mail-out', 'writing-thread.js'), { templates: join(root, 'templates', 'email'), secret: chance.token() });
  const painter = new ThreadedPainter(join(threads, 'chart', 'painting-thread.js'), fontsIn(root), log);
  const ports: Ports & SignInPorts & BankHolidayPorts = {
    ...persistenceOn(database, chance),
    ...{ chance, transport, reader, contents, senderCheck, writer, painter, clock: world.clock, log, tables: new SpreadsheetTables() },
    ...{ councils: new FileCouncilBook(loaded.councils), bankHolidays: loaded.bankHolidays, bankHolidaySource: listOf(settings) },
    ...{ fingerprint: new Sha256(), leaseSeconds: settings.outbox.leaseSeconds, pages: publicAddress(settings) },
  };
  const useCases = await loadedUseCases(ports);
  const outbox = outboxWords(await ports.mailSwitch.read(), place);
  const close = async (): Promise<void> => {
    await Promise.all([transport.close(), reader.close(), contents.close(), senderCheck.close(), writer.close(), painter.close()]);
    await database.close();
  };
  return { settings, ports, useCases, outbox, close };
}

/** The font of charts, regular and bold: an open one, for the machine may have none. */
function fontsIn(root: string): readonly string[] {
  const family = join(root, 'node_modules', '@expo-google-fonts', 'atkinson-hyperlegible');
  return ['400Regular', '700Bold'].map((cut) => join(family, cut, `AtkinsonHyperlegible_${cut}.ttf`));
}

async function loadedUseCases(ports: Ports & SignInPorts & BankHolidayPorts): Promise<Installation['useCases']> {
  const known = useCasesOn(ports);
  const useCases = { ...known, ...signInUseCasesOn(ports), ...bankHolidayUseCasesOn(ports, known) };
  useCases.checkReadiness.alsoWatches(useCases.bankHolidaysInUse);
  useCases.checkReadiness.alsoWatches(useCases.clerksMail);
  // What was learnt and added before comes first: a version without it would be one more, and wrong.
  await useCases.bankHolidaysInUse.renew();
  await useCases.additionsInUse.renew();
  await useCases.loadCouncils.run();
  return useCases;
}

/** null: no list of bank holidays is read. */
function listOf({ bankHolidays: { url } }: InstallationSettings): HttpFeed | null {
  return url === null ? null : new HttpFeed(url);
}

function outgoing({ settings, mailAccess }: LoadedSettings, clock: Clock): { transport: MailTransport; outbox: string } {
  const { mailOut, dataDir, outbox } = settings;
  if (mailOut.smtpUrl === null) {
    const folder = join(dataDir, 'outbox');
    return { transport: new FolderTransport(folder), outbox: folder };
  }
  return { transport: new SmtpTransport(mailOut.smtpUrl, (outbox.leaseSeconds * 1000) / 2, signInOf(mailAccess, clock)), outbox: 'the mail server of SMTP_URL' };
}

function signInOf({ smtp }: LoadedSettings['mailAccess'], clock: Clock): TokenSignIn | null {
  if (smtp === null) return null;
  const tokens = new ClientCredentials(smtp.client, clock);
  return { user: smtp.user, accessToken: (renew) => tokens.accessToken(renew) };
}

function outboxWords({ on, waiting }: OutgoingMail, place: string): string {
  return on ? `to ${place}` : `is OFF since a restore or "mail off": ${waiting} waiting, and nothing is sent until "mail on"`;
}

/** What links begin with: as the settings say, or the address that the service listens on. null: any port that is free. */
export function publicAddress({ web: { publicUrl, host, port } }: InstallationSettings): string | null {
  if (publicUrl !== null) return publicUrl;
  return port === 0 ? null : reachable(host, port);
}

/** "Every address of this machine" is none that a browser could open. */
export function reachable(host: string, port: number): string {
  const isEvery = host === '0.0.0.0' || host === '::';
  return `http://${isEvery ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
