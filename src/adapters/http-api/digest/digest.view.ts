import { listBehind } from '../../../application/digest/digest-pages.js';
import { previewName } from '../../../application/digest/digests-at-hand.js';
import { type DigestLabel } from '../../../application/digest/list-digests.js';
import { type DigestPreview } from '../../../application/digest/preview-digest.js';
import { type DigestRead } from '../../../application/digest/read-digest.js';
import { unattendedWords } from '../../../application/outbox/unattended-words.js';
import { type Council } from '../../../domain/council/council.js';
import { reportedPeriod } from '../../../domain/digest/digest-name.js';
import { figureNames, figureSpec } from '../../../domain/digest/figure-list.js';
import { type KeptFigures } from '../../../domain/digest/restated.js';

export type DigestsView = ReturnType<typeof digestsView>;
export type DigestView = ReturnType<typeof digestView>;
export type DigestPreviewView = ReturnType<typeof digestPreviewView>;

export function digestsView(labels: readonly DigestLabel[], council: Council) {
  return { items: labels.map((label) => ({ ...label, period: periodView(label.name, council) })) };
}

/** `unattended`: from when to when nobody attended the office, which `notes` says in words. `restated`: figures that would come out otherwise by what is known now. `trend`: the weeks that it was shown against. */
export function digestView({ digest, restated, released }: DigestRead, council: Council) {
  const { name, asOf, madeAt, late, mailed, figures, trend, unattended } = digest;
  return {
    ...{ name, period: periodView(name, council), asOf, madeAt, late, mailed },
    ...{ figures: figuresView(figures, name, council), trend, restated, releasedAt: released?.releasedAt ?? null },
    ...{ unattended, notes: unattendedWords(unattended, council.zone) },
  };
}

/** Addresses in the council's file that it is not sent to: `unknownRecipients` are nobody's who acts for it, `councillorRecipients` councillors'. */
export function digestPreviewView({ digest, readers }: DigestPreview, council: Council) {
  const { name, asOf, figures, trend, unattended } = digest;
  return {
    ...{ name, period: periodView(name, council), asOf, figures: figuresView(figures, previewName, council), trend, unattended, notes: unattendedWords(unattended, council.zone) },
    ...{ recipients: readers.people.map(({ id, name: of, email }) => ({ id, name: of, email })), unknownRecipients: readers.unknown, councillorRecipients: readers.councillors },
  };
}

function periodView(name: string, { zone }: Council) {
  return { ...reportedPeriod(name, zone), zone };
}

/** Each with its words, and where the list behind it is read (null: of a nought there is none). One that was not counted when the digest was made is not there. */
function figuresView(figures: KeptFigures, digest: string, { slug }: Council) {
  return figureNames.flatMap((name) => {
    const [value, list] = [figures[name], listBehind(digest, name)];
    return value === undefined ? [] : [{ name, ...figureSpec(name), value, list: value === 0 || list === null ? null : `/api/v1/councils/${slug}/${list}` }];
  });
}
