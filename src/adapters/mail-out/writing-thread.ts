import { workerData } from 'node:worker_threads';
import { type Letter } from '../../application/outbox/letter.js';
import { type WrittenMail } from '../../application/ports/mail-writer.js';
import { TemplateMailWriter } from './template-mail-writer.js';
import { type WritingData } from './threaded-mail-writer.js';

const [, { templates, secret }] = workerData as [unknown, WritingData];
const writer = new TemplateMailWriter(templates, secret);

/** What the thread does: the letters of one unit of work at a time. */
export function write(letters: readonly Letter[]): Promise<readonly WrittenMail[]> {
  return writer.write(letters);
}
