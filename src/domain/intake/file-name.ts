import { type AttachmentLabel } from './mail.js';

/** Bytes in UTF-8, well within the 255 that file systems take. */
const longest = 180;
const longestEnding = 16;
/** Names of devices, whatever follows the first dot (Windows). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** Steering characters, marks that turn the direction of what follows (letter\u202Efdp.exe is shown as letterexe.pdf), and what is no character. */
const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const barred = /[<>:"|?*]/g;
const endingsOf: ReadonlyMap<string | null, string> = new Map([
  ['application/pdf', '.pdf'],
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
]);

/** What a file may be called on somebody's machine: its own name where that is harmless. Never empty. */
export function fileName({ name, sniffed }: Pick<AttachmentLabel, 'name' | 'sniffed'>): string {
  const clean = name.normalize('NFC').replace(unseen, '');
  const last = clean.split(/[/\\]/).findLast((piece) => /[^.\s]/u.test(piece)) ?? '';
  const bare = last.replace(barred, '_').replace(/\s+/gu, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const bounded = cut(bare);
  if (bounded === '') return `attachment${endingsOf.get(sniffed) ?? ''}`;
  return device.test(bounded) ? `_${bounded}` : bounded;
}

/** The middle goes, for the ending says what opens it. */
function cut(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= longestEnding ? name.slice(dot) : '';
  let left = longest - bytesOf(ending);
  let stem = '';
  for (const letter of name.slice(0, name.length - ending.length)) {
    left -= bytesOf(letter);
    if (left < 0) break;
    stem += letter;
  }
  return `${stem.trimEnd()}${ending}`;
}

function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, 'x').length;
}
