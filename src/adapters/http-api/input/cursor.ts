import { z } from 'zod';
import { type EnquiryCursor } from '../../../application/ports/read-models.js';
import { civilDate, id } from './fields.js';

const place = z.tuple([civilDate.nullable(), z.boolean(), id]);
const wanted = 'the "next" of a page, unchanged';

/** Opaque to those who hold it: where a page ended. It grants nothing, so it needs no signature. */
export function cursorText({ dueOn, senderVerified, id: enquiry }: EnquiryCursor): string {
  return Buffer.from(JSON.stringify([dueOn, senderVerified, enquiry])).toString('base64url');
}

export const cursor = z
  .string({ error: wanted })
  .max(300, { error: wanted })
  .transform((given, context): EnquiryCursor => {
    const read = place.safeParse(parsed(given));
    if (read.success) {
      const [dueOn, senderVerified, enquiry] = read.data;
      return { dueOn, senderVerified, id: enquiry };
    }
    context.addIssue({ code: 'custom', message: wanted });
    return z.NEVER;
  });

function parsed(given: string): unknown {
  try {
    return JSON.parse(Buffer.from(given, 'base64url').toString());
  } catch {
    return null;
  }
}
