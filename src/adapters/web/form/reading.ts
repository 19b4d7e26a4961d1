import { ok, refused, type Result } from '../../../domain/result.js';

/** A form as it was sent. */
export type FormBody = Readonly<Record<string, unknown>>;

/** What is wrong with one field; `input` is where the summary's link leads. */
export interface FieldFault {
  readonly field: string;
  readonly input: string;
  readonly message: string;
}

export type Reading<Value> = Result<Value, readonly FieldFault[]>;
export type Reader<Value> = (body: FormBody) => Reading<Value>;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Values<All extends Readers> = { readonly [Name in keyof All]: All[Name] extends Reader<infer Value> ? Value : never };

/** Reads all of a form, and tells every fault at once. */
export function reading<All extends Readers>(readers: All): Reader<Values<All>> {
  return (body) => {
    const read = Object.entries(readers).map(([name, reader]) => [name, reader(body)] as const);
    const faults = read.flatMap(([, result]) => (result.ok ? [] : result.refusal));
    if (faults.length > 0) return refused(faults);
    return ok(Object.fromEntries(read.map(([name, result]) => [name, result.ok ? result.value : null])) as Values<All>);
  };
}

export function faultAt(field: string, message: string, input = field): { readonly ok: false; readonly refusal: readonly FieldFault[] } {
  return refused([{ field, input, message }]);
}

/** The text of a field; browsers send line breaks as CR LF. NUL could not be kept. */
export function given(body: FormBody, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : '';
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '') : '';
}

export function givenList(body: FormBody, name: string): readonly string[] {
  const value = Object.hasOwn(body, name) ? body[name] : [];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
}
