import { type BankHolidayFile } from '../../domain/calendar/bank-holidays.js';
import { type Council } from '../../domain/council/council.js';
import { type Result, ok, refused } from '../../domain/result.js';
import { bankHolidaysFrom, noBankHolidays } from './bank-holidays.js';
import { councilFrom } from './council.js';
import { outlineOf } from './council-outline.js';
import { type Environment } from './environment.js';
import { type Fault, inReadingOrder } from './fault.js';
import { environmentFaults, installationFrom } from './installation.js';
import { type InstallationSettings } from './installation-settings.js';
import { type MailboxAccess, mailboxOf } from './mail-access.js';
import { type ParsedFile, type SourceFile, parseFile } from './parsed-file.js';
import { parseJson } from './parsed-json.js';
import { rulesBetweenCouncils } from './rules/all-rules.js';
import { type SmtpSignIn, smtpSignInOf } from './smtp-sign-in.js';
import { type Sources, readSources } from './sources.js';

export interface LoadedSettings {
  readonly settings: InstallationSettings;
  /** In the order of their files' names. */
  readonly councils: readonly Council[];
  readonly bankHolidays: BankHolidayFile;
  /** What opens the mail servers that the service is a client of: secrets, kept apart from all that is shown. */
  readonly mailAccess: {
    readonly mailboxes: readonly MailboxAccess[];
    readonly smtp: SmtpSignIn | null;
  };
}

/** Absolute paths: the folder that holds package.json, and the one that the process was started in. */
export interface Place {
  readonly root: string;
  readonly workingDirectory: string;
}

type Checked<Value> = Result<Value, readonly Fault[]>;

/**
 * The whole configuration, or every fault in it at once, in reading order. Creates nothing on disk. `signsIn`: false for
 * what never signs in to a mail server, as the command line: it needs no secrets, and is given none.
 */
export function loadSettings(place: Place, environment: Environment, { signsIn } = { signsIn: true }): Checked<LoadedSettings> {
  const sources = readSources(place.root, environment);
  const settings = checkInstallation(sources.installation, environment, place.workingDirectory);
  const bankHolidays = check(sources.bankHolidays, parseJson, bankHolidaysFrom);
  const councils = checkCouncils(sources, bankHolidays.ok ? bankHolidays.value : noBankHolidays);
  const mailboxes = signsIn ? mailboxesOf(sources, environment) : ok([]);
  const smtp = signsIn && settings.ok ? smtpSignInOf(settings.value, environment) : ok(null);
  if (settings.ok && bankHolidays.ok && councils.ok && mailboxes.ok && smtp.ok && sources.faults.length === 0) {
    const mailAccess = { mailboxes: mailboxes.value, smtp: smtp.value };
    return ok({ settings: settings.value, councils: councils.value, bankHolidays: bankHolidays.value, mailAccess });
  }
  const checked = [settings, bankHolidays, councils, mailboxes, smtp];
  return refused(inReadingOrder([...sources.faults, ...checked.flatMap(faultsOf)]));
}

function checkInstallation(
  source: SourceFile | undefined,
  environment: Environment,
  workingDirectory: string,
): Checked<InstallationSettings> {
  const file = parsed(source, parseFile);
  if (file.ok) return installationFrom(file.value, environment, workingDirectory);
  return refused([...file.refusal, ...environmentFaults(environment)]);
}

function checkCouncils({ councils }: Sources, bankHolidays: BankHolidayFile): Checked<readonly Council[]> {
  const files = councils.map(parseFile);
  const outlines = files.flatMap((file) => (file.ok ? [outlineOf(file.value)] : []));
  const checked = files.map((file) => (file.ok ? councilFrom(file.value, bankHolidays) : file));
  const faults = [...checked.flatMap(faultsOf), ...rulesBetweenCouncils.flatMap((rule) => rule(outlines))];
  return faults.length > 0 ? refused(faults) : ok(checked.flatMap((council) => (council.ok ? [council.value] : [])));
}

function mailboxesOf({ councils }: Sources, environment: Environment): Checked<readonly MailboxAccess[]> {
  const files = councils.map(parseFile).flatMap((file) => (file.ok ? [file.value] : []));
  const read = files.map((file) => mailboxOf(file, environment));
  const faults = read.flatMap(faultsOf);
  return faults.length > 0 ? refused(faults) : ok(read.flatMap((mailbox) => (mailbox.ok && mailbox.value !== null ? [mailbox.value] : [])));
}

function check<Value>(
  source: SourceFile | undefined,
  parse: (source: SourceFile) => Checked<ParsedFile>,
  from: (file: ParsedFile) => Checked<Value>,
): Checked<Value> {
  const file = parsed(source, parse);
  return file.ok ? from(file.value) : file;
}

/** Of a file that is not there the fault is already known. */
function parsed(
  source: SourceFile | undefined,
  parse: (source: SourceFile) => Checked<ParsedFile>,
): Checked<ParsedFile> {
  return source === undefined ? refused([]) : parse(source);
}

function faultsOf(checked: Checked<unknown>): readonly Fault[] {
  return checked.ok ? [] : checked.refusal;
}
