import { PreparedStatements } from '../../../src/adapters/persistence/sqlite/prepared.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { envelope, rawOf, readMail } from '../../support/builders-mail.js';
import { serviceOn, type TestService } from '../../support/builders-service.js';

describe('the statements that mail which comes in together takes on SQLite', () => {
  let persistence: OpenPersistence;
  let service: TestService;

  beforeEach(async () => {
    persistence = await openPersistence('sqlite');
    service = await serviceOn(persistence.ports);
    // What stores remember is read once.
    await receive(1);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await persistence.close();
  });

  const receive = async (count: number): Promise<void> => {
    const raws = Array.from({ length: count }, (_, index) => rawOf(readMail({ subject: `Lamp ${index} of ${count}` })));
    await Promise.all(raws.map((raw) => service.useCases.receiveMessage.run({ council: service.council, raw, envelope: envelope() })));
  };
  const sentFor = async (count: number): Promise<readonly string[]> => {
    const sent = jest.spyOn(PreparedStatements.prototype, 'send');
    await receive(count);
    const statements = sent.mock.calls.map(([sql]) => sql.split(/\s+/).slice(0, 3).join(' '));
    sent.mockRestore();
    return statements;
  };

  it('are as many for 12 mails as for 4: one of each for all that share a unit of work and answer nothing', async () => {
    const [few, many] = [await sentFor(4), await sentFor(12)];
    expect(many.filter((sql) => sql.startsWith('INSERT')).toSorted()).toEqual(few.filter((sql) => sql.startsWith('INSERT')).toSorted());
    expect(few.filter((sql) => sql === 'INSERT INTO "enquiry"')).toHaveLength(2);
  });
});
