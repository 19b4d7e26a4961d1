import fc from 'fast-check';
import { isOpenAt } from '../../../src/domain/calendar/opening-hours.js';
import { people, serviceOn } from '../../support/builders-service.js';
import { at } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';
import { memoryPersistence } from '../../support/memory.js';
import { office as calendar } from '../../domain/calendar/offices.js';
import { Office } from '../jobs/office.js';

const start = at('Wed 2026-05-20 00:00');

/** Minutes of three weeks, in any order: outages, and a clock that is set back. */
const runs = fc.array(fc.integer({ min: 0, max: 21 * 24 * 60 }).map((minutes) => minutesAfter(start, minutes)), { maxLength: 60 });

it('no person is told of one stage twice, nor written to twice on one day or outside office hours, whatever the run times', async () => {
  await fc.assert(
    fc.asyncProperty(runs, fc.boolean(), async (times, isInOrder) => {
      const office = new Office(await serviceOn(memoryPersistence()));
      await office.assigned('Mon 2026-05-18 10:00', await office.asked('Mon 2026-05-18 10:00', 'One'));
      await office.asked('Tue 2026-05-19 17:20', 'Two', { members: [people.ben] });
      for (const time of isInOrder ? times.toSorted() : times) await office.minute(time);
      const rounds = await office.rounds();
      const told = rounds.flatMap(({ to, view }) => (view.owing ?? []).map(({ title, due }) => `${to.address} ${title} ${due}`));
      expect(new Set(told).size).toBe(told.length);
      expect(new Set(rounds.map(({ key }) => key)).size).toBe(rounds.length);
      expect(rounds.filter((round) => !isOpenAt(calendar(), round.at))).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 180_000);
