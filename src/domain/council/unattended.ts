import { type CivilDate } from '../calendar/civil-date.js';

/**
 * What an office that nobody attends does to the days that count. As no protocol says that they stop, days that count
 * as closed are the council's own decision.
 */
export type UnattendedSettings =
  | { readonly clock: 'goes-on' }
  | { readonly clock: 'as-closed'; readonly decision: { readonly decidedOn: CivilDate; readonly minute: string } };
