import { z } from 'zod';
import { type Concern } from '../../../domain/bulletin/concern.js';
import { most } from '../enquiry/telling.js';
import { line, object } from '../input/fields.js';

const name = line(most.line);
const everyMember = 'every-member';
const wanted = `every-member, or one of chairOf, a committee, ward or group; a name of 1 to ${most.line} characters on one line`;
const concern = z.union([z.literal(everyMember), object({ chairOf: name }), object({ ward: name }), object({ group: name })], { error: wanted });
const severally = 'a list of those whom it concerns, 50 at most';

export type ConcernView = z.output<typeof concern>;

/** That there are none is said with what would be right: by the domain. */
export const concerns = z.array(concern, { error: severally }).max(50, { error: severally });

export function concernIn(given: ConcernView): Concern {
  if (given === everyMember) return { kind: everyMember };
  if ('ward' in given) return { kind: 'ward', ward: given.ward };
  return 'group' in given ? { kind: 'group', group: given.group } : { kind: 'chair', committee: given.chairOf };
}

export function concernView(concern: Concern): ConcernView {
  switch (concern.kind) {
    case 'every-member':
      return everyMember;
    case 'ward':
      return { ward: concern.ward };
    case 'group':
      return { group: concern.group };
    case 'chair':
      return { chairOf: concern.committee };
  }
}
