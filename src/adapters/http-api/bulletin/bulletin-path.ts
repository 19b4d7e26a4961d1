import { type Request } from 'express';
import { refusedAs } from '../problem/refused.js';

/** What the path names and is not there is a path that leads nowhere, not a fault of the body. */
export const noSuchItem = { path: 'no-such-bulletin-item' } as const;
export const noSuchBulletin = { path: 'no-such-bulletin' } as const;

const shape = /^[!-~]{1,100}$/;

/** What cannot be an id is asked of no store. */
export function itemIn({ params }: Pick<Request, 'params'>): string {
  const item = String(params.item);
  if (shape.test(item)) return item;
  throw refusedAs({ code: 'no-such-bulletin-item', item }, noSuchItem);
}

export function bulletinIn({ params }: Pick<Request, 'params'>): string {
  const bulletin = String(params.bulletin);
  if (shape.test(bulletin)) return bulletin;
  throw refusedAs({ code: 'no-such-bulletin', bulletin }, noSuchBulletin);
}
