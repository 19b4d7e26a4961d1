import { z } from 'zod';
import { type AttentionCursor } from '../../../application/intake/read-needs-attention.js';
import { type EnquiryCursor } from '../../../application/ports/read-models.js';
import { senderStandings } from '../../../domain/intake/sender-standing.js';
import { civilDate, id, instant, oneOf } from './fields.js';

const place = z.tuple([civilDate.nullable(), z.boolean(), id]);
const places = z.tuple([z.tuple([oneOf(senderStandings), instant, id]).nullable(), z.tuple([instant, id]).nullable()]);
const wanted = 'the "next" of a page, unchanged';

/** Opaque to those who hold it: where a page ended. It grants nothing, so it needs no signature. */
export function cursorText({ dueOn, senderVerified, id: enquiry }: EnquiryCursor): string {
  return written([dueOn, senderVerified, enquiry]);
}

export const cursor = cursorOf(place, ([dueOn, senderVerified, enquiry]): EnquiryCursor => ({ dueOn, senderVerified, id: enquiry }));

/** Where both lists of what needs attention ended. */
export function attentionCursorText({ messages, undelivered }: AttentionCursor): string {
  return written([messages && [messages.senderStanding, messages.receivedAt, messages.key], undelivered && [undelivered.queuedAt, undelivered.id]]);
}

export const attentionCursor = cursorOf(places, ([message, mail]): AttentionCursor => ({
  messages: message && { senderStanding: message[0], receivedAt: message[1], key: message[2] },
  undelivered: mail && { queuedAt: mail[0], id: mail[1] },
}));

function written(where: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(where)).toString('base64url');
}

function cursorOf<Where extends z.ZodType, Cursor>(where: Where, read: (found: z.output<Where>) => Cursor) {
  return z
    .string({ error: wanted })
    .max(500, { error: wanted })
    .transform((given, context): Cursor => {
      const found = where.safeParse(parsed(given));
      if (found.success) return read(found.data);
      context.addIssue({ code: 'custom', message: wanted });
      return z.NEVER;
    });
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(Buffer.from(given, 'base64url').toString());
  } catch {
    return null;
  }
}
