import { stopUnderLoad } from './stopping.js';

describe('asked to end under load', () => {
  it('ends cleanly, loses nothing and does nothing twice', async () => {
    const found = await stopUnderLoad('sqlite', 3, () => undefined);
    expect(found).toMatchObject({ clean: 3, faults: [], lost: 0, doubled: 0, mailsMissing: 0, secondCopies: 0 });
    expect(found.accepted).toBeGreaterThan(0);
  }, 180_000);
});
