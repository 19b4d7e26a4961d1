import { absent, type RowsFor } from '../refusal-row.js';

export const digestRefusals: RowsFor<'no-such-digest' | 'no-such-figure' | 'edition-not-decided' | 'edition-of-the-other-kind' | 'edition-overlaps' | 'edition-released'> = {
  'no-such-digest': absent,
  'no-such-figure': absent,
  'edition-not-decided': {
    status: 409,
    title: 'The council has not decided on an edition for members and the public',
    level: 'info',
    detail: () => 'Where the council has minuted it, its file says so: digest.publicEdition, with the day and the minute.',
  },
  'edition-of-the-other-kind': {
    status: 409,
    title: 'The edition for members and the public is of the other kind of digest',
    level: 'info',
    detail: ({ wanted }) => `This council’s edition is of each ${wanted}: weeks and months side by side would tell what either leaves out.`,
    faults: ({ digest, wanted }) => [{ field: 'digest', found: digest, wanted: `the digest of a ${wanted}` }],
  },
  'edition-overlaps': {
    status: 409,
    title: 'An edition of some of the same days was released',
    level: 'info',
    detail: ({ digest, released }) => `The edition of ${released} is of some of the days of ${digest}: the two side by side would tell what either leaves out.`,
    faults: ({ digest, released }) => [{ field: 'digest', found: digest, wanted: `a digest of other days than those of ${released}` }],
  },
  'edition-released': {
    status: 409,
    title: 'The edition was released already',
    level: 'info',
    detail: ({ digest, releasedAt }) => `The edition of ${digest} was released at ${releasedAt}, and is not released twice.`,
  },
};
