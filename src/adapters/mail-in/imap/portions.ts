/** At most so many at a time, in their order. */
export function chunks<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most));
}

/** Neighbours that are alike in whether they are ours. */
export function runs<Item>(items: readonly Item[], isOurs: (item: Item) => boolean): readonly { readonly isOurs: boolean; readonly items: readonly Item[] }[] {
  const found: { readonly isOurs: boolean; readonly items: Item[] }[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last?.isOurs === isOurs(item)) last.items.push(item);
    else found.push({ isOurs: isOurs(item), items: [item] });
  }
  return found;
}

/** In their order, together no more than so many bytes; one that has more stands alone. */
export function groupsOfBytes<Item extends { readonly bytes: number }>(items: readonly Item[], mostBytes: number): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let bytes = 0;
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && bytes + item.bytes <= mostBytes) last.push(item);
    else {
      groups.push([item]);
      bytes = 0;
    }
    bytes += item.bytes;
  }
  return groups;
}
