import { type Request } from 'express';
import { refusedAs } from '../problem/refused.js';

/** A meeting that the path names and that is not there is a path that leads nowhere, not a fault of the body. */
export const inPath = { path: 'no-such-meeting' } as const;

/** What cannot be an id is asked of no store. */
export function meetingIn({ params }: Pick<Request, 'params'>): string {
  const meeting = String(params.meeting);
  if (/^[!-~]{1,100}$/.test(meeting)) return meeting;
  throw refusedAs({ code: 'no-such-meeting', meeting }, inPath);
}
