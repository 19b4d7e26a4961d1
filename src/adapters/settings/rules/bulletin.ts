import { type CouncilOutline } from '../council-outline.js';
import { type Finding } from '../finding.js';
import { shown } from '../shown.js';

/** What a bulletin is sent for is a clause that the reader can look up. */
export function bulletinNamesAClauseOfTheFile({ bulletin, protocol: { clauses } }: CouncilOutline): readonly Finding[] {
  const clause = bulletin?.clause;
  if (clause === undefined || clauses === undefined || clauses.some(({ id }) => id === clause)) return [];
  return [{ path: ['bulletin', 'clause'], found: shown(clause), wanted: 'the id of a clause in this file' }];
}
