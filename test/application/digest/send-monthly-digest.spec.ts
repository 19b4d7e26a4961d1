import { noDigestSettings } from '../../../src/domain/digest/digest-settings.js';
import { type Council } from '../../../src/domain/council/council.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { serviceOn } from '../../support/builders-service.js';
import { facts } from '../../support/councils.js';
import { memoryPersistence } from '../../support/memory.js';
import { christmasClosure } from '../../domain/calendar/offices.js';
import { Office } from '../jobs/office.js';

const monthly = { ...noDigestSettings, monthly: true };

async function officeIn(of: Partial<Council> = {}): Promise<Office> {
  return new Office(await serviceOn(memoryPersistence(), {}, { digest: monthly, ...of }));
}

/** "2026-06-01 09:00: Councillors’ enquiries, May 2026" */
async function monthsSent(office: Office): Promise<readonly string[]> {
  const letters = (await office.rounds()).filter(({ key }) => /^digest:\d{4}-\d\d:/.test(key));
  return letters.map(({ at: sent, subject }) => {
    const { date, time } = civilTimeOf(sent, 'Europe/London');
    return `${date} ${time}: ${subject}`;
  });
}

describe('the digest of a month', () => {
  it('is sent besides the week’s, once, at the first opening after it', async () => {
    const office = await officeIn();
    await office.answered('Wed 2026-05-20 10:00', await office.asked('Tue 2026-05-19 10:00', 'One'));
    await office.asked('Mon 2026-06-01 08:00', 'Of the next month');
    await office.minutes('Fri 2026-05-29 16:30', 'Fri 2026-05-29 17:30');
    await office.minutes('Mon 2026-06-01 08:30', 'Mon 2026-06-01 10:00');
    await office.minutes('Tue 2026-06-30 16:30', 'Wed 2026-07-01 10:00');
    expect(await monthsSent(office)).toEqual([
      '2026-06-01 09:00: Councillors’ enquiries, May 2026',
      '2026-07-01 09:00: Councillors’ enquiries, June 2026',
    ]);
    const { ports, council } = office.service;
    const may = await ports.unitOfWork.run(council.slug, ({ digests }) => digests.byName('2026-05'));
    expect(may).toMatchObject({ late: false, mailed: true, figures: { received: 1, answeredInTime: 1, openNow: 1 } });
    expect(may?.trend.at(-1)).toEqual({ monday: '2026-05-25', figures: { received: 0, answered: 0, answeredLate: 0, overdueNow: 0 } });
  });

  it('is not sent to a council that did not choose it', async () => {
    const office = await officeIn({ digest: noDigestSettings });
    await office.minutes('Mon 2026-06-01 08:30', 'Mon 2026-06-01 10:00');
    expect(await monthsSent(office)).toEqual([]);
  });

  it('waits for the office to open after Christmas, and is late after an outage', async () => {
    const office = await officeIn({ calendar: { workingDaysOf: 'office', facts: facts({ closures: [christmasClosure] }), counting: defaultCountingSettings } });
    await office.minutes('Tue 2026-12-01 08:30', 'Tue 2026-12-01 09:30');
    await office.minutes('Fri 2027-01-01 08:30', 'Mon 2027-01-04 09:30');
    await office.minute('Wed 2027-03-10 11:00');
    expect(await monthsSent(office)).toEqual([
      '2026-12-01 09:00: Councillors’ enquiries, November 2026',
      '2027-01-04 09:00: Councillors’ enquiries, December 2026',
      '2027-03-10 11:00: Councillors’ enquiries, February 2027',
    ]);
    const { ports, council } = office.service;
    const kept = await ports.digests.list(council.slug);
    expect(kept.filter(({ name }) => !name.includes('W')).map(({ name, late, mailed }) => [name, late, mailed])).toEqual([
      ['2027-02', true, true],
      ['2027-01', true, false],
      ['2026-12', false, true],
      ['2026-11', false, true],
    ]);
  });
});
