import { type AttachmentLabel } from '../../../domain/intake/mail.js';

/** Of a file that was kept before files were looked into. */
const notExamined = { sniffed: null, differs: false, sha256: null, withheld: 'not-examined' } as const;

export function labelsIn(json: string): readonly AttachmentLabel[] {
  return (JSON.parse(json) as Pick<AttachmentLabel, 'name' | 'type' | 'bytes'>[]).map((label) => ({ ...notExamined, ...label }));
}
