import { type CouncilOutline } from '../council-outline.js';
import { type Fault } from '../fault.js';
import { faultsIn } from '../finding.js';
import { shown } from '../shown.js';
import { repeatsIn } from './repeats.js';

export function slugsOnce(councils: readonly CouncilOutline[]): readonly Fault[] {
  return onceInAll(councils, 'slug', ({ slug }) => slug);
}

/** A reference such as HR-0001 is all that a letter may give: it has to say whose it is. */
export function referencePrefixesOnce(councils: readonly CouncilOutline[]): readonly Fault[] {
  return onceInAll(councils, 'referencePrefix', ({ referencePrefix }) => referencePrefix);
}

/** The mailbox that a mail comes to decides the council. */
export function mailboxesOnce(councils: readonly CouncilOutline[]): readonly Fault[] {
  return onceInAll(councils, 'mailbox', ({ mailbox }) => mailbox?.trim().toLowerCase());
}

function onceInAll(
  councils: readonly CouncilOutline[],
  key: string,
  of: (council: CouncilOutline) => string | undefined,
): readonly Fault[] {
  return repeatsIn(councils.map(of)).flatMap(({ value, first, again }) => {
    const [one, other] = [councils[first], councils[again]];
    if (one === undefined || other === undefined) return [];
    const found = `${shown(value)}, as in ${one.file.name}:${one.file.lineOf([key])}`;
    return faultsIn(other.file, [{ path: [key], found, wanted: `a ${key} that no other council has` }]);
  });
}
