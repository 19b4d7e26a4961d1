import { type Envelope, type ReadMail } from '../mail.js';
import { type Verdict } from '../verdict.js';

/** Automatic mail never opens, reopens or answers anything. One small rule for each of its forms. */
export type ScreenRule = (mail: ReadMail, envelope: Envelope, ownLoopMark: string) => Verdict | null;
