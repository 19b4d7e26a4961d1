/** Where a backup is written before it bears its name: the first of these that is free. */
export function draftName(file: string, number: number): string {
  return number === 1 ? `${file}.part` : `${file}.${number}.part`;
}

export function isDraftOf(name: string, file: string): boolean {
  return name.startsWith(`${file}.`) && /^(?:\d+\.)?part$/.test(name.slice(file.length + 1));
}
