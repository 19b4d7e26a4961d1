import { BadRequestException } from '@nestjs/common';
import { type FormBody, given } from './reading.js';

/** The key under which the form is done once, and the version of the enquiry that its writer saw. */
export interface OnceAndSeen {
  readonly key: string;
  readonly expectedVersion: number;
}

/** Both are put into the form by us: without them it is no form of ours. */
export function onceAndSeen(body: FormBody): OnceAndSeen {
  const [key, version] = [formKey(body), given(body, 'version')];
  if (!/^\d{1,9}$/.test(version)) throw new BadRequestException();
  return { key, expectedVersion: Number(version) };
}

export function formKey(body: FormBody): string {
  const key = given(body, 'key');
  if (!/^[0-9a-f]{32}$/.test(key)) throw new BadRequestException();
  return key;
}
