import fc from 'fast-check';
import { complaintReference, complaintReferencesIn } from '../../../src/domain/complaint/reference.js';
import { referenceIn } from '../../../src/domain/intake/thread.js';

const token = fc.stringMatching(/^[0-9a-f]{32}$/);

describe('the reference of a complaint', () => {
  it('is drawn by lot, and no number', () => {
    expect(complaintReference('HR', '00010203040506070809101112131415')).toBe('HR-LMVW-XZBC');
    fc.assert(fc.property(token, (drawn) => expect(complaintReference('HR', drawn)).toMatch(/^HR-[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/)));
  });

  it('is found in a subject, in whatever letters', () => {
    expect(complaintReferencesIn('Automatic reply: [hr-bcdf-ghjk] What you raised, HR-BCDF-GHJK and HR-ZZZZ-BBBB', 'HR')).toEqual(['HR-BCDF-GHJK', 'HR-ZZZZ-BBBB']);
    expect(complaintReferencesIn('[HR-0012] WA-BCDF-GHJK HR-BCDF-GHJKX HR-ABCD-EFGH', 'HR')).toEqual([]);
  });

  it('is taken for no enquiry’s', () => {
    fc.assert(fc.property(token, (drawn) => expect(referenceIn(`[${complaintReference('HR', drawn)}] What you raised`, 'HR')).toBeNull()));
  });
});
