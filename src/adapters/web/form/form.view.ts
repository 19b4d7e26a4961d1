import { type FieldFault, type FormBody, given, givenList } from './reading.js';

/** A form's own part of a page: what was typed, what is wrong with it, and the two hidden fields. */
export interface FormView {
  readonly key: string;
  readonly version: number | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, { readonly text: string }>>;
  readonly errorList: readonly { readonly text: string; readonly href?: string }[];
}

/** `key`: new with each form that is shown, so that what is sent twice is done once. */
export function formView(body: FormBody, faults: readonly FieldFault[], key: string, version: number | null): FormView {
  const names = Object.keys(body);
  const byField = faults.filter(({ field }) => field !== '').map(({ field, message }) => [field, { text: message }] as const);
  return {
    ...{ key, version },
    typed: Object.fromEntries(names.map((name) => [name, given(body, name)])),
    chosen: Object.fromEntries(names.map((name) => [name, givenList(body, name)])),
    errors: Object.fromEntries(byField.toReversed()),
    errorList: faults.map(({ input, message }) => ({ text: message, ...(input !== '' && { href: `#${input}` }) })),
  };
}
