import { type FigureLine, type FigureRead } from '../../../application/digest/read-figure.js';
import { periodWords } from '../../../application/outbox/digest-title.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { figureSpec } from '../../../domain/digest/figure-list.js';
import { capital, listed } from '../enquiry/words.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

/** `digest`: as the address names it, a preview among them. */
export function figureView(visit: Visit, digest: string, { name, figure, lines, linesNow }: FigureRead) {
  return {
    ...{ layout: layoutView(visit), digest: `${visit.base}/digests/${digest}` },
    title: capital(figureSpec(figure).label),
    period: capital(periodWords(name)),
    lines: lines.map((line) => lineView(line, visit)),
    linesNow: linesNow?.map((line) => lineView(line, visit)) ?? null,
  };
}

function lineView({ reference, subject, members, at, hours }: FigureLine, { base, council }: Visit) {
  return {
    // Of what was taken out since, a list that was sent keeps the number.
    ...{ reference, subject: subject === '' ? 'Taken out since, and dealt with elsewhere' : subject, members: listed(members), at: momentWords(at, council.zone) },
    hours: hours === null ? null : `About ${amountOf(hours, 'hour')}`,
    href: `${base}/enquiries/${encodeURIComponent(reference)}`,
  };
}
