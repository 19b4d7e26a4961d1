import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';
import { shown } from '../shown.js';

/** The slug names the council in addresses and paths; a file of another name would be looked for in vain. */
export function slugIsTheFileName({ slug, fileName }: CouncilOutline): readonly Finding[] {
  if (slug === undefined || slug === fileName) return [];
  return [{ path: ['slug'], found: shown(slug), wanted: `${shown(fileName)}, the name of the file` }];
}

/** Where slug and file differ that is one fault already, and not one more for every clause; so is an id without any. */
export function clauseIdsLeadWithTheCouncil({ slug, fileName, protocol }: CouncilOutline): readonly Finding[] {
  const council = slug ?? fileName;
  return (protocol.clauses ?? []).flatMap(({ id }, at) => {
    const leading = id?.split('/', 2);
    if (leading?.length !== 2 || leading[0] === council || leading[0] === fileName) return [];
    const wanted = `an id that begins with ${council}/`;
    return [{ path: ['protocol', 'clauses', at, 'id'], found: shown(id), wanted }];
  });
}
