const originals = [
  ...['original message', 'ursprüngliche nachricht', 'originalnachricht', "message d'origine", 'message original'],
  ...['mensaje original', 'messaggio originale', 'oorspronkelijk bericht', 'neges wreiddiol', 'oprindelig besked'],
];
const forwards = [
  ...['forwarded message', 'weitergeleitete nachricht', 'message transféré', 'mensaje reenviado', 'messaggio inoltrato'],
  ...['doorgestuurd bericht', 'neges a anfonwyd ymlaen'],
];
const beginnings = [
  ...['begin forwarded message', 'anfang der weitergeleiteten nachricht', 'début du message transféré', 'début du message réexpédié'],
  ...['inizio messaggio inoltrato', 'inicio del mensaje reenviado', 'begin doorgestuurd bericht'],
];
const longest = 80;

/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:" */
export function isSeparator(plain: string): boolean {
  if (plain.length > longest) return false;
  const words = plain.replaceAll('*', '').replaceAll('’', "'").trim().toLowerCase();
  if (words.startsWith('--') && words.endsWith('--')) {
    const between = words.replaceAll('-', '').trim();
    return originals.includes(between) || forwards.includes(between);
  }
  return words.endsWith(':') && beginnings.includes(words.slice(0, -1).trim());
}

/** A line of underscores, dashes or the like, as Outlook draws it above the block of headers. */
export function isRule(plain: string): boolean {
  return plain.length >= 3 && plain.length <= 200 && /^(?:_+|-+|=+|\*+)$/.test(plain);
}
