import { type Stores, type UnitOfWork } from '../../../src/application/ports/unit-of-work.js';
import { type Implementation, type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { serviceOn, type TestService } from '../../support/builders-service.js';

export class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

/** Does everything that it is asked, and then fails where it is told to. Runs are counted from 1. */
export class FailingUnitOfWork implements UnitOfWork {
  private runs = 0;

  constructor(
    private readonly inner: UnitOfWork,
    /** Which runs fail, and whether after the commit: the work was done, but nobody was told. */
    private failures: Readonly<Record<number, 'undone' | 'done'>> = {},
  ) {}

  /** From here on: the next run is number 1. */
  fail(failures: Readonly<Record<number, 'undone' | 'done'>>): void {
    this.runs = 0;
    this.failures = failures;
  }

  async run<Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> {
    this.runs += 1;
    const failure = this.failures[this.runs];
    const outcome = await this.inner.run(council, async (stores) => {
      const done = await work(stores);
      if (failure === 'undone') throw new DiskFull('Ada Hill wrote of the bench');
      return done;
    });
    if (failure === 'done') throw new DiskFull('the answer was lost');
    return outcome;
  }
}

export interface FailingService {
  readonly persistence: OpenPersistence;
  readonly unitOfWork: FailingUnitOfWork;
  readonly service: TestService;
}

export async function failingServiceOn(implementation: Implementation): Promise<FailingService> {
  const persistence = await openPersistence(implementation);
  const unitOfWork = new FailingUnitOfWork(persistence.ports.unitOfWork);
  return { persistence, unitOfWork, service: await serviceOn(persistence.ports, { unitOfWork }) };
}
