import { type CivilDate } from '../../src/domain/calendar/civil-date.js';
import { day } from '../support/facts.js';
import { implementations, persistenceForAll } from './implementations.js';
import { newCouncil } from './seeds.js';

const [one, other] = [day('Fri 2024-05-31'), day('Sat 2025-05-31')];

describe.each(implementations)('the reminders of a review on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const record = (council: string, dueOn: CivilDate, toldOn: CivilDate): Promise<void> =>
    ports().unitOfWork.run(council, ({ reviewReminders }) => reviewReminders.record(dueOn, toldOn));
  const lastTold = (council: string, dueOn: CivilDate): Promise<CivilDate | null> =>
    ports().unitOfWork.run(council, ({ reviewReminders }) => reviewReminders.lastTold(dueOn));

  it('are none before the first', async () => {
    expect(await lastTold(await newCouncil(ports()), one)).toBeNull();
  });

  it('are known by the last, of the review that is due on that day alone, and of one council', async () => {
    const [council, beside] = [await newCouncil(ports()), await newCouncil(ports())];
    await record(council, one, day('Mon 2024-07-01'));
    await record(council, one, day('Mon 2024-06-03'));
    await record(council, other, day('Mon 2025-06-02'));
    expect([await lastTold(council, one), await lastTold(council, other), await lastTold(beside, one)]).toEqual(['2024-07-01', '2025-06-02', null]);
  });

  it('are one a day', async () => {
    const council = await newCouncil(ports());
    await record(council, one, day('Mon 2024-06-03'));
    await expect(record(council, one, day('Mon 2024-06-03'))).rejects.toThrow();
  });
});
