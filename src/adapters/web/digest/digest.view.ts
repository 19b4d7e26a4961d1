import { listBehind } from '../../../application/digest/digest-pages.js';
import { previewName } from '../../../application/digest/digests-at-hand.js';
import { type DigestPreview } from '../../../application/digest/preview-digest.js';
import { type DigestRead } from '../../../application/digest/read-digest.js';
import { periodWords, timeWords } from '../../../application/outbox/digest-title.js';
import { allFigures, chartOf, digestWords, type LinkOf, summary } from '../../../application/outbox/digest-words.js';
import { unattendedWords } from '../../../application/outbox/unattended-words.js';
import { figureSpec } from '../../../domain/digest/figure-list.js';
import { type KeptDigest } from '../../../application/ports/digest-store.js';
import { capital } from '../enquiry/words.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

type Figures = Pick<KeptDigest, 'name' | 'asOf' | 'figures' | 'trend' | 'unattended'>;

export function digestView(visit: Visit, { digest, restated, released }: DigestRead) {
  const { zone } = visit.council;
  return {
    ...figuresPart(visit, digest, digest.name),
    standing: `“Now” is ${timeWords(digest.asOf, zone)}. ${madeWords(digest, zone)}`,
    recipients: null,
    restated: restated.map(({ name, asSent, asKnownNow }) => ({ label: capital(figureSpec(name).label), asSent, asKnownNow })),
    csv: `${visit.base}/digests/${digest.name}/figures.csv`,
    edition: { href: `${visit.base}/digests/${digest.name}/edition`, released: released === null ? null : momentWords(released.releasedAt, zone) },
  };
}

export function previewView(visit: Visit, { digest, readers }: DigestPreview) {
  return {
    ...figuresPart(visit, digest, previewName),
    standing: `This is how the next digest would read if its week ended now, ${timeWords(digest.asOf, visit.council.zone)}. It is sent when the office first opens next week.`,
    recipients: { people: readers.people.map(({ name, email }) => `${name}, ${email}`), unknown: readers.unknown, councillors: readers.councillors },
    ...{ restated: [], csv: null, edition: null },
  };
}

function figuresPart(visit: Visit, { name, figures, trend, unattended }: Figures, path: string) {
  const page = `${visit.base}/digests/${path}`;
  const linkOf: LinkOf = (figure) => {
    const list = listBehind(path, figure);
    return list === null ? null : `${visit.base}/${list}`;
  };
  return {
    layout: layoutView(visit),
    digests: `${visit.base}/digests`,
    title: capital(periodWords(name)),
    isPreview: path === previewName,
    summary: summary(figures),
    notes: unattendedWords(unattended, visit.council.zone),
    ...digestWords(figures, trend, linkOf),
    tables: allFigures(figures, linkOf),
    chart: trend.length === 0 ? null : { src: `${page}/chart.png`, alt: chartOf(trend).description },
  };
}

function madeWords({ mailed, late, madeAt }: KeptDigest, zone: string): string {
  if (!mailed) return `It was not sent: a newer one was due when it was made, ${timeWords(madeAt, zone)}.`;
  return late ? `It was sent late, ${timeWords(madeAt, zone)}.` : 'It was sent then.';
}
