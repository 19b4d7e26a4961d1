import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml';
import { type Path } from './path.js';

/** Where in the text the key at a path begins; where it is missing, the nearest thing around it. From 0. */
export function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) break;
    offset = startOf(next.at) ?? offset;
    node = next.value;
  }
  return offset;
}

function stepInto(node: unknown, step: string | number): { at: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
    return { at: node.items[step], value: node.items[step] };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { at: pair.key, value: pair.value };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
