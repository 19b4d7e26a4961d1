import { type BankHolidayFile } from '../../domain/calendar/bank-holidays.js';
import { type Council } from '../../domain/council/council.js';
import { type Result, ok, refused } from '../../domain/result.js';
import { calendarFindings, factsOf } from './calendar-findings.js';
import { outlineOf } from './council-outline.js';
import { type CouncilText, councilSchema } from './council-schema.js';
import { type Fault } from './fault.js';
import { faultsIn } from './finding.js';
import { type ParsedFile } from './parsed-file.js';
import { rulesOfACouncil } from './rules/all-rules.js';
import { checkShape } from './shape.js';

/** One council of its file, or everything that is wrong with that file by itself. */
export function councilFrom(file: ParsedFile, bankHolidays: BankHolidayFile): Result<Council, readonly Fault[]> {
  const shape = checkShape(councilSchema, file.tree);
  const outline = outlineOf(file);
  const findings = [
    ...(shape.ok ? [] : shape.refusal),
    ...calendarFindings(file.tree, bankHolidays),
    ...rulesOfACouncil.flatMap((rule) => rule(outline)),
  ];
  if (!shape.ok || findings.length > 0) return refused(faultsIn(file, findings));
  return ok(asCouncil(shape.value, bankHolidays));
}

function asCouncil(read: CouncilText, bankHolidays: BankHolidayFile): Council {
  const { workingDaysOf, counting } = read;
  const { slug, name, referencePrefix, mailbox, authservId, zone } = read;
  const { bodies, policies, bulletin, complaints, digest, protocol, reviewReminders, reminders, unattended } = read;
  const calendar = { workingDaysOf, facts: factsOf(read, bankHolidays), counting };
  const own = { slug, name, referencePrefix, zone, mailbox, authservId };
  return { ...own, calendar, protocol, reviewReminders, bodies, policies, bulletin, complaints, digest, reminders, unattended };
}
