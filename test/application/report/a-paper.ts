import { type CommitteePaper } from '../../../src/application/report/committee-paper.js';
import { officeCalendar } from '../../../src/domain/calendar/council-calendars.js';
import { buildCalendar } from '../../../src/domain/calendar/working-calendar.js';
import { figuresOf } from '../../../src/domain/digest/figures-of.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { type TermsOf } from '../../../src/domain/protocol/terms.js';
import { after, dated, known, november, reported, terms } from '../../domain/report/reporting.js';
import { council, facts } from '../../support/councils.js';
import { day } from '../../support/facts.js';

/** Of Monday 9 to Friday 20 November 2026, made the Monday after, under one protocol and with no review asked for. */
export function paper(all: readonly (readonly Fact[])[], differing: Partial<CommitteePaper> = {}, termsOf: TermsOf = terms(dated())): CommitteePaper {
  const office = buildCalendar(officeCalendar(facts()));
  if (!office.ok) throw new Error('There is an office.');
  const { calendar, counting, protocol } = termsOf('protocol-1', 'calendar-1');
  const { slug, name, zone } = council();
  return {
    council: { slug, name, zone },
    days: { from: day('Mon 2026-11-09'), to: day('Fri 2026-11-20') },
    madeOn: day('Mon 2026-11-23'),
    figures: figuresOf(known(all, termsOf, after), november, after, { calendar, counting, office: office.value, unattended: [], needsAttention: 3 }),
    unattended: [],
    report: reported(all, termsOf),
    versions: [{ id: 'protocol-1', inForceFrom: november.from, until: null, protocol, changes: [] }],
    review: null,
    ...differing,
  };
}
