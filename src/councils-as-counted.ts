import { calendarChangesBeside } from './adapters/persistence/read-beside.js';
import { FileCouncilBook } from './adapters/settings/file-council-book.js';
import { type LoadedSettings } from './adapters/settings/load-settings.js';
import { type CouncilBook } from './application/ports/council-book.js';
import { withLearnt } from './domain/calendar/bank-holidays-learnt.js';

/** The councils as their files say, with what the installation has learnt and added since; without opening it. */
export async function councilsAsCounted({ settings, councils, bankHolidays }: LoadedSettings): Promise<CouncilBook> {
  const book = new FileCouncilBook(councils);
  const { learnt, additions } = await calendarChangesBeside(settings);
  if (learnt.length > 0) book.renew(withLearnt(bankHolidays, learnt));
  book.add(additions);
  return book;
}
