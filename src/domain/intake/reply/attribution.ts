const openers = ['on ', 'le ', 'am ', 'el ', 'il ', 'op ', 'em ', 'ar ', 'den ', 'at ', 'in data ', 'dnia ', 'w dniu '];
const endings = [
  ...['wrote', 'a écrit', 'schrieb', 'escribió', 'ha scritto', 'geschreven', 'ysgrifennodd', 'escreveu', 'napisał(a)', 'napisał'],
];
/** "Am 21.05.2026 um 10:00 schrieb Ada Hill <ada@…>:" names the writer last. */
const inTheMiddle = ['schrieb', 'schreef', 'skrev', 'ysgrifennodd'];
const longestLine = 300;
const mostLines = 5;

/**
 * The first line of an attribution ("On Thu, 21 May 2026 at 10:00, Ada Hill <ada@…> wrote:") that ends at a line, for
 * it wraps over several; null where none ends there. "On 4 May the contractor wrote:" in an answer is none unless a
 * quotation follows: an attribution names an address, or stands above marked lines.
 */
export function attributionStart(plain: readonly string[], end: number, marksFollow: boolean): number | null {
  const last = untilWrote(plain[end] ?? '');
  if (last.length > longestLine || !mayEnd(last)) return null;
  let joined = '';
  for (let at = end; at >= 0 && at > end - mostLines; at -= 1) {
    const line = at === end ? last : (plain[at] ?? '');
    if (line === '' || line.length > longestLine || (at < end && line.startsWith('>'))) break;
    joined = `${undashed(line)} ${joined}`.trim();
    if (opens(joined)) return isAttribution(joined, marksFollow) ? at : null;
  }
  return namesFirst(plain, end);
}

/** Yahoo on Android begins the quotation on the line of its attribution, which then gives a time of day. */
function untilWrote(line: string): string {
  const at = line.slice(0, longestLine).indexOf('> wrote: ');
  const head = line.slice(0, at + 8);
  return at >= 0 && opens(head) && /\d[:.]\d\d/.test(head) ? head : line;
}

function mayEnd(line: string): boolean {
  const text = undashed(line);
  return text.endsWith(':') || endsAsWritten(text);
}

function opens(text: string): boolean {
  const start = text.slice(0, 40).toLowerCase();
  return /\d/.test(start) && (/^\d/.test(start) || openers.some((opener) => start.startsWith(opener)));
}

function isAttribution(text: string, marksFollow: boolean): boolean {
  const lower = text.toLowerCase();
  if (/^\d/.test(lower)) return /\d[:.]\d\d/.test(lower) && lower.includes('@') && /> ?:$/.test(lower);
  const wrote = endsAsWritten(text) || (lower.endsWith(':') && inTheMiddle.some((word) => lower.includes(` ${word} `)));
  return wrote && (lower.includes('@') || marksFollow);
}

/** "Ada Hill <ada@…> wrote:", and "Ada Hill <ada@…> schrieb am Do., 21. Mai 2026 um 10:00 Uhr:", which wraps. */
function namesFirst(plain: readonly string[], end: number): number | null {
  const last = undashed(plain[end] ?? '').toLowerCase();
  const isGerman = last.endsWith(' uhr:');
  const above = isGerman ? (plain[end - 1] ?? '').slice(0, longestLine).toLowerCase() : '';
  if (!endsAsWritten(last) && !(isGerman && `${above} ${last}`.includes('schrieb am'))) return null;
  const names = (line: string) => line.includes('<') && line.includes('@');
  if (names(last)) return end;
  return isGerman && names(above) ? end - 1 : null;
}

function endsAsWritten(text: string): boolean {
  const words = (text.endsWith(':') ? text.slice(0, -1) : text).trim().toLowerCase();
  return endings.some((ending) => words === ending || words.endsWith(` ${ending}`) || words.endsWith(`>${ending}`));
}

/** Zoho draws dashes at either end. */
function undashed(line: string): string {
  if (!line.startsWith('--')) return line;
  const from = [...line].findIndex((character) => character !== '-');
  const until = [...line].findLastIndex((character) => character !== '-');
  return from < 0 ? '' : line.slice(from, until + 1).trim();
}
