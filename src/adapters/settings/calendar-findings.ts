import { type BankHolidayFile } from '../../domain/calendar/bank-holidays.js';
import { overlongClosures } from '../../domain/calendar/closure-length.js';
import { type CouncilFacts, officeCalendar } from '../../domain/calendar/council-calendars.js';
import { definitionFaults } from '../../domain/calendar/definition-faults.js';
import { type CalendarRefusal } from '../../domain/calendar/refusal.js';
import { type Finding } from './finding.js';
import { type CalendarText, readableCalendar } from './calendar-schema.js';
import { type Path, pathOf, valueAt } from './path.js';
import { shown } from './shown.js';

export function factsOf({ zone, nation, office }: CalendarText, bankHolidays: BankHolidayFile): CouncilFacts {
  return { zone, nation, ...office, bankHolidays };
}

/** What the domain finds wrong with a council's hours and days, as far as they can be read. */
export function calendarFindings(tree: unknown, bankHolidays: BankHolidayFile): readonly Finding[] {
  const read = readableCalendar.safeParse(tree);
  if (!read.success) return [];
  const facts = factsOf(read.data, bankHolidays);
  return [...definitionFaults(officeCalendar(facts)), ...overlongClosures(facts.closures)].map((refusal) => {
    const where = pathOf(refusal.where ?? '');
    return findingOf(refusal, tree, where[0] === 'zone' ? where : ['office', ...where]);
  });
}

/** The value itself where it is one; of a list or a section, the domain's words for it. */
export function findingOf({ code, found, wanted }: CalendarRefusal, tree: unknown, path: Path): Finding {
  if (code === 'never-opens') return { path, found: 'no opening on any day', wanted };
  const value = valueAt(tree, path);
  return { path, found: shown(typeof value === 'object' ? found : value), wanted };
}
