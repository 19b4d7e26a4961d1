import { differsFromClaim } from '../../domain/intake/attachment-kind.js';
import { type AttachmentLabel } from '../../domain/intake/mail.js';
import { type FoundFile } from './files-in-passing.js';
import { sniffedType } from './sniffed-type.js';

/** Beyond these a file is named and stays in its message. A message of the usual size holds no file that is larger. */
const mostFiles = 100;
const largestFile = 26_214_400;

export function labelsOf(files: readonly FoundFile[]): Promise<readonly AttachmentLabel[]> {
  return Promise.all(files.map((file, index) => labelOf(file, index < mostFiles ? null : 'too-many')));
}

async function labelOf({ name, type, bytes, sha256, content }: FoundFile, beyond: 'too-many' | null): Promise<AttachmentLabel> {
  const withheld = bytes > largestFile ? 'too-large' : beyond;
  const sniffed = beyond === null ? await sniffedType(content) : null;
  const differs = beyond === null && differsFromClaim({ name, type }, sniffed);
  return { name, type, bytes, sniffed, differs, sha256: withheld === null ? sha256 : null, withheld };
}
