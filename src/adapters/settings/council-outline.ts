import { basename } from 'node:path';
import { z } from 'zod';
import { type ParsedFile } from './parsed-file.js';

const name = z.string().optional().catch(undefined);

/** undefined where there is no list to be read; an item that cannot be read has no names. */
function itemsOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const item = z.object(shape).partial();
  return z.array(item.catch({} as z.output<typeof item>)).optional().catch(undefined);
}

const protocol = z.object({
  clauses: itemsOf({ id: name }),
  rules: itemsOf({ id: name, kind: name, clause: name, recommendationClause: name }),
  localStandards: itemsOf({ rule: name }),
  refusalGrounds: itemsOf({ id: name, clause: name }),
  contentious: z.object({ clause: name }).nullable().optional().catch(undefined),
  burden: z.object({ clock: name, decision: z.unknown() }).partial().optional().catch(undefined),
});

const complaints = z.object({
  routes: itemsOf({
    ...{ about: name, raisedBy: name, clause: name, neverAlone: name },
    steps: itemsOf({ clause: name }),
    owed: z.record(z.string(), z.unknown()).optional().catch(undefined),
  }),
});

const outline = z
  .object({
    slug: name,
    referencePrefix: name,
    mailbox: name,
    bodies: itemsOf({ id: name }),
    bulletin: z.object({ clause: name }).partial().optional().catch(undefined),
    policies: itemsOf({ id: name, clause: name }),
    complaints: complaints.optional().catch(undefined),
    protocol: protocol.catch({}),
  })
  .catch({ protocol: {} });

/**
 * The names in a council's file and what they refer to, as far as they can be read. References are checked on this
 * and not on the finished council, so that a slip in one place does not hide a broken reference in another.
 * Positions in its lists are those of the file.
 */
export interface CouncilOutline extends z.output<typeof outline> {
  readonly file: ParsedFile;
  /** What the slug has to be. */
  readonly fileName: string;
}

export function outlineOf(file: ParsedFile): CouncilOutline {
  return { file, fileName: basename(file.name, '.yaml'), ...outline.parse(file.tree) };
}
