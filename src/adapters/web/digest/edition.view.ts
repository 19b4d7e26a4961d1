import { type EditionRead } from '../../../application/digest/read-edition.js';
import { periodWords, timeWords } from '../../../application/outbox/digest-title.js';
import { editionLines, notShown } from '../../../application/outbox/edition-words.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Council } from '../../../domain/council/council.js';
import { capital } from '../enquiry/words.js';
import { refusalWords } from '../errors/refusal-words.js';
import { type FormView } from '../form/form.view.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

export function editionView(visit: Visit, { name, figures, asOf, released, none, isOneOfficer, mailedTo }: EditionRead, form: FormView, done: boolean) {
  const { base, council } = visit;
  const { shown, hidden } = editionLines(figures);
  return {
    ...{ layout: layoutView(visit), form, digest: `${base}/digests/${name}`, action: `${base}/digests/${name}/edition` },
    title: capital(periodWords(name)),
    done: done && released !== null ? 'The edition is released.' : null,
    figures: shown.map(({ label, value }) => ({ label: capital(label), value })),
    notShown: hidden.length === 0 ? null : notShown(hidden),
    released: released === null ? null : `Released ${momentWords(released.releasedAt, council.zone)}.`,
    notReleasable: none === null ? null : `${refusalWords(none, council.zone).message}.`,
    standing: `“Now” is ${timeWords(asOf, council.zone)}.`,
    decided: decidedWords(council),
    toBeMailed: mailedTo === 0 ? 'Releasing it mails nobody: save this page or print it, and publish it.' : `Releasing it mails it to ${amountOf(mailedTo, 'councillor')}, at once.`,
    isOneOfficer,
  };
}

function decidedWords({ digest: { publicEdition } }: Council): string | null {
  if (publicEdition === null) return null;
  return `The council decided on ${longDate(publicEdition.decidedOn)}, minute ${publicEdition.minute}, that these figures are given out.`;
}
