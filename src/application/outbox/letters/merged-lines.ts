/**
 * Of one mail that merges what would be many. Whoever floods the mailbox from invented addresses makes a line with each:
 * without an end the mail could be written or sent no more, and nobody in the council would hear of anything.
 */
export const mostLines = 100;

/** Characters. */
const longest = 120;

/** Enough of what somebody wrote, such as a subject, to tell which is meant. */
export function inLine(text: string): string {
  return text.length <= longest ? text : `${[...text].slice(0, longest).join('')} […]`;
}

/** "4,900" */
export function amountWords(amount: number): string {
  return amount.toLocaleString('en-GB');
}
