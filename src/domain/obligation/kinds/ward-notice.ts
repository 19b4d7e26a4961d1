import { noticeKind } from '../notice-kind.js';

/** A ward's members are told of a matter in their ward (great-aycliffe/7.14). */
export const wardNotice = noticeKind('ward', 'word to a ward’s members of a matter in their ward');
