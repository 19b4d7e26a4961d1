import { type DigestLabel } from '../../../application/digest/list-digests.js';
import { periodWords } from '../../../application/outbox/digest-title.js';
import { capital } from '../enquiry/words.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

export function digestsView(visit: Visit, labels: readonly DigestLabel[]) {
  const { base, council } = visit;
  return {
    layout: layoutView(visit),
    preview: `${base}/digests/preview`,
    digests: labels.map(({ name, madeAt, late, mailed }) => ({
      href: `${base}/digests/${name}`,
      title: capital(periodWords(name)),
      made: mailed ? `Sent ${momentWords(madeAt, council.zone)}${late ? ', late' : ''}` : `Not sent: a newer one was due. Made ${momentWords(madeAt, council.zone)}`,
    })),
  };
}
