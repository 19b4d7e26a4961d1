/** A number, or why there is none: what cannot be known is never given as 0. */
export type Figure = number | NotKnown;

export interface NotKnown {
  /** In words, after "not known: ". */
  readonly notKnown: string;
}

export function notKnown(reason: string): NotKnown {
  return { notKnown: reason };
}

export function isKnown(figure: Figure): figure is number {
  return typeof figure === 'number';
}

/** The middle one, or half-way between the two in the middle; of none it cannot be known. */
export function median(numbers: readonly number[], whyNone: string): Figure {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? notKnown(whyNone) : (low + high) / 2;
}

/** The reasons there are, as a council reads them. */
export const reasons = {
  noNumberOfDays: 'the protocol gives no number of days and the council set none',
  someWithoutDays: 'some of these enquiries came under a protocol that gives no number of days and for which the council set none; the figures by clause tell them apart',
  nothingPromised: 'nothing is promised under this rule',
  notOfAnswers: 'it is counted for answers to enquiries only',
  noneReceived: 'no enquiry was received in the period',
  noneAnswered: 'no enquiry received in the period was answered yet',
} as const;
