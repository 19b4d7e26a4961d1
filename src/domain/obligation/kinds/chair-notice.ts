import { noticeKind } from '../notice-kind.js';

/** What a member was told and may come up at a later meeting of a committee: its chair is told what was given (great-aycliffe/7.15). */
export const chairNotice = noticeKind('chair', 'word to a committee’s chair of what was given, as it may come up at a later meeting');
