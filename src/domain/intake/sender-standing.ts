/**
 * Whom a message says it is from: somebody on the council’s list, proven or not, or anybody else. In this order what waits
 * is looked at: a stranger’s own domain proves itself as well as any.
 */
export const senderStandings = ['proven', 'registered', 'stranger'] as const;
export type SenderStanding = (typeof senderStandings)[number];

export function senderStandingOf(isRegistered: boolean, isProven: boolean): SenderStanding {
  if (!isRegistered) return 'stranger';
  return isProven ? 'proven' : 'registered';
}
