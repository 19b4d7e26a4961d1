import { TurnMail } from '../../src/application/care/turn-mail.js';
import { instant } from '../../src/domain/calendar/instant.js';
import { implementations, persistenceForAll } from '../contracts/implementations.js';
import { FixedClock } from '../support/fixed-clock.js';

const now = instant('2026-06-01T11:00:00Z');
const lease = instant('2026-06-01T11:02:00Z');

describe.each(implementations)('outgoing mail on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const turn = (on: boolean) => new TurnMail(ports().mailSwitch, new FixedClock(now)).run(on);

  it('is on where nobody said otherwise', async () => {
    expect(await ports().mailSwitch.read()).toEqual({ on: true, waiting: 0, oldestQueuedAt: null });
  });

  it('is handed out by no claim while it is off, and by the next one when it is on again', async () => {
    const mail = { messageId: 'a@b.example', from: 'a@b.example', to: 'c@d.example', subject: 'S', mime: Buffer.from('x') };
    await ports().unitOfWork.run('ashford', ({ outbox }) => {
      outbox.queue({ id: 'one', key: 'k', kind: 'receipt', enquiry: null, mail, queuedAt: now, goodUntil: null });
      return Promise.resolve();
    });
    expect(await turn(false)).toEqual({ on: false, waiting: 1, oldestQueuedAt: now });
    expect(await turn(false)).toEqual({ on: false, waiting: 1, oldestQueuedAt: now });
    expect(await ports().outboxQueue.claim(now, lease, 10)).toEqual([]);
    expect(await turn(true)).toEqual({ on: true, waiting: 1, oldestQueuedAt: now });
    expect(await ports().outboxQueue.claim(now, lease, 10)).toHaveLength(1);
  });
});
