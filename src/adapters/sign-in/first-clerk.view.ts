import { type FirstClerk, type FirstClerkRefusal } from '../../application/access/name-first-clerk.js';
import { type Council } from '../../domain/council/council.js';

export interface FirstClerkFault {
  readonly field: keyof FirstClerk;
  readonly message: string;
}

/** What was typed. Where there is one council only, nobody is asked which. */
export function firstClerkIn(body: unknown, councils: readonly Council[]): FirstClerk {
  const typed = (name: keyof FirstClerk): string => {
    const value = (body as Partial<Record<string, unknown>> | undefined)?.[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const sole = councils.length === 1 ? councils[0]?.slug : undefined;
  return { council: sole ?? typed('council'), name: typed('name'), email: typed('email') };
}

const fields = ['council', 'name', 'email'] as const;
const messages: Readonly<Record<keyof FirstClerk, string>> = {
  council: 'Select the council',
  name: "Enter the clerk's name, on one line",
  email: 'Enter an email address in the correct format, like clerk@example.org',
};

export function faultsOf(refusal: Exclude<FirstClerkRefusal, { readonly code: 'link-gone' }>): readonly FirstClerkFault[] {
  switch (refusal.code) {
    case 'address-of-a-member':
      return [{ field: 'email', message: "This is a councillor's address. Enter the clerk's own" }];
    case 'clerk-at-fault':
      return fields
        .filter((field) => refusal.faults.some(({ column }) => column === field))
        .map((field) => ({ field, message: messages[field] }));
  }
}

export function firstClerkView(given: Partial<FirstClerk>, faults: readonly FirstClerkFault[], councils: readonly Council[]) {
  return {
    given,
    councils: councils.map(({ slug, name }) => ({ value: slug, text: name, checked: slug === given.council })),
    isSole: councils.length === 1,
    errors: Object.fromEntries(faults.map(({ field, message }) => [field, { text: message }])),
    errorList: faults.map(({ field, message }) => ({ href: `#${field}`, text: message })),
  };
}
