/** Under which members had a bulletin, once each: a BulletinPeriod, or the id of an item that could not wait for one. */
export type BulletinName = string;

/** False: it was one item by itself. */
export function isRegular(name: BulletinName): boolean {
  return /^\d{4}-(?:W\d\d|\d\d)$/.test(name);
}
