/** A word of a structured field, or what separates words. */
export type FieldToken = { readonly kind: 'word'; readonly text: string } | { readonly kind: ';' | '=' };

const space = /\s/;
const separators = ['=', ';'] as const;

/**
 * The words of a structured field (RFC 5322 §3.2): comments left out, however deep they nest; a quoted string is part of
 * the word it stands in, whatever it holds, so that nothing in it can pass for structure. null where a quotation or a
 * comment never ends: then nobody can say what is in it. Each character is looked at once.
 */
export function fieldWords(value: string): readonly FieldToken[] | null {
  const tokens: FieldToken[] = [];
  let word: string | null = null;
  const endWord = (): void => {
    if (word !== null) tokens.push({ kind: 'word', text: word });
    word = null;
  };
  for (let at = 0; at < value.length; ) {
    const next = value.charAt(at);
    const separator = separators.find((one) => one === next);
    const end = next === '(' ? commentEnd(value, at) : next === '"' ? quotationEnd(value, at) : at + 1;
    if (end === null) return null;
    if (next === '"') word = (word ?? '') + unquoted(value.slice(at, end));
    else if (next === '(' || separator !== undefined || space.test(next)) endWord();
    else word = (word ?? '') + next;
    if (separator !== undefined) tokens.push({ kind: separator });
    at = end;
  }
  endWord();
  return tokens;
}

/** After the parenthesis that closes it. */
function commentEnd(value: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < value.length; at += 1) {
    const next = value.charAt(at);
    if (next === '\\') at += 1;
    else if (next === '(') depth += 1;
    else if (next === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** After the quotation mark that closes it. */
function quotationEnd(value: string, start: number): number | null {
  for (let at = start + 1; at < value.length; at += 1) {
    const next = value.charAt(at);
    if (next === '\\') at += 1;
    else if (next === '"') return at + 1;
  }
  return null;
}

function unquoted(quotation: string): string {
  return quotation.slice(1, -1).replace(/\\(.)/gs, '$1');
}
