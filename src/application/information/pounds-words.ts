/** "£12.50", "£8" */
export function poundsWords(pence: number): string {
  const [pounds, rest] = [Math.floor(pence / 100), pence % 100];
  return rest === 0 ? `£${pounds}` : `£${pounds}.${String(rest).padStart(2, '0')}`;
}
