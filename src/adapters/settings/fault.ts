/** One thing that is wrong with the configuration, in words for the person who has to put it right. */
export interface Fault {
  /** From the program's root where it lies below it; `environment` for a variable. */
  readonly file: string;
  /** From 1; null where there is none: a variable, a file that is missing. */
  readonly line: number | null;
  /** Such as `office.week.monday[0].closes`, or the variable's name; empty for the file as a whole. */
  readonly key: string;
  readonly found: string;
  readonly wanted: string;
}

/** `config/councils/ware.yaml:14  office.week.monday[0].closes  found "25:00", wanted a time such as 09:30` */
export function renderFault({ file, line, key, found, wanted }: Fault): string {
  const place = line === null ? file : `${file}:${line}`;
  return [place, ...(key === '' ? [] : [key]), `found ${found}, wanted ${wanted}`].join('  ');
}

/** File by file in the order of their names, and down each file. */
export function inReadingOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
