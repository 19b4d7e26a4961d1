import { readersOf } from '../../../src/application/digest/digest-readers.js';
import { noDigestSettings } from '../../../src/domain/digest/digest-settings.js';
import { people } from '../../support/builders-service.js';
import { council } from '../../support/councils.js';

describe('who has the digest', () => {
  const named = (...recipients: readonly string[]) => readersOf({ active: () => Promise.resolve([people.clerk, people.olive, people.ada]) }, { ...council(), digest: { ...noDigestSettings, recipients } });

  it('is the clerk, and which officers the council named', async () => {
    expect(await named()).toEqual({ people: [people.clerk], unknown: [], councillors: [] });
    expect(await named(people.olive.email)).toEqual({ people: [people.clerk, people.olive], unknown: [], councillors: [] });
  });

  it('is no councillor and nobody unknown, and says so', async () => {
    const readers = await named(people.ada.email, 'chair@elsewhere.example');
    expect(readers).toEqual({ people: [people.clerk], unknown: ['chair@elsewhere.example'], councillors: [people.ada.email] });
  });
});
