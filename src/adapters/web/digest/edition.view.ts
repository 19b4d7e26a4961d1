import { type EditionRead } from '../../../application/digest/read-edition.js';
import { periodWords } from '../../../application/outbox/digest-title.js';
import { editionLines, notShown } from '../../../application/outbox/edition-words.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { type Council } from '../../../domain/council/council.js';
import { capital } from '../enquiry/words.js';
import { refusalWords } from '../errors/refusal-words.js';
import { type FormView } from '../form/form.view.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

export function editionView(visit: Visit, { name, figures, released, none, isOneOfficer }: EditionRead, form: FormView, done: boolean) {
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
    decided: decidedWords(council),
    isOneOfficer,
  };
}

function decidedWords({ digest: { publicEdition } }: Council): string | null {
  if (publicEdition === null) return null;
  const to = publicEdition.sentTo === 'members' ? 'It is sent to every councillor by email.' : 'It is sent to nobody: save this page or print it, and publish it.';
  return `The council decided on ${longDate(publicEdition.decidedOn)}, minute ${publicEdition.minute}. ${to}`;
}
