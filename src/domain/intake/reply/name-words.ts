/** A person as far as a mail can name them. */
export interface Named<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
}

const titles = new Set(['cllr', 'cllrs', 'councillor', 'councillors', 'cr', 'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'rev', 'revd', 'sir', 'dame', 'the']);

/** Whom a text names: by the address, by the whole name, or by its last words ("Hill", "van der Berg"). */
export function peopleNamed<Id extends string>(text: string, people: readonly Named<Id>[]): readonly Named<Id>[] {
  const address = addressIn(text);
  if (address !== null) return people.filter(({ email }) => email.toLowerCase() === address);
  const wanted = nameWords(text);
  if (wanted.length === 0) return [];
  const matching = people.filter(({ name }) => nameWords(name).slice(-wanted.length).join(' ') === wanted.join(' '));
  const exactly = matching.filter(({ name }) => nameWords(name).length === wanted.length);
  return exactly.length === 1 ? exactly : matching;
}

/** "jane@…", "<jane@…>", "Jane Smith <jane@…>", and Outlook's "jane@…<mailto:jane@…>". */
export function addressIn(text: string): string | null {
  const parts = text.slice(0, 500).toLowerCase().split(/[\s<>()[\],;"]+/);
  const address = parts.find((part) => part.includes('@')) ?? null;
  return address?.replace(/^mailto:/, '').replace(/[.:]$/, '') ?? null;
}

/** In lower case, without titles, accents and full stops. */
export function nameWords(name: string): readonly string[] {
  const plain = name.slice(0, 200).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[’‘`]/g, "'").split(/[^\p{L}\p{N}'-]+/u);
  const named = words.filter((word) => word !== '');
  const first = named.findIndex((word) => !titles.has(word));
  return first < 0 ? [] : named.slice(first);
}
