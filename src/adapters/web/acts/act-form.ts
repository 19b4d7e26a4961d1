import { type ActDone, type ActOnEnquiry, type ActRequest, type Verb } from '../../../application/enquiry/act-on-enquiry.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { refused, type Result } from '../../../domain/result.js';
import { refusalWords } from '../errors/refusal-words.js';
import { type PageAct } from '../enquiry/words.js';
import { type FieldFault, type FormBody, type Reading } from '../form/reading.js';

/** All of an act but what the form says. */
export type Asked = Omit<ActRequest<never>, 'at' | 'command'>;

/** What a form comes to: its enquiry's next version, or what to mend. */
export type Submitted = Result<ActDone, { readonly faults: readonly FieldFault[]; readonly stale: boolean }>;

/** An act as a page offers it: a form of its own, at an address of its own. */
export interface ActForm {
  /** The last part of its address, and the name of its template. */
  readonly path: string;
  readonly act: PageAct;
  readonly title: string;
  /** As a button on the enquiry's page. */
  readonly label: string;
  /** What the page says when it is done. */
  readonly done: string;
  submit(acting: ActOnEnquiry, asked: Asked, body: FormBody): Promise<Submitted>;
}

export interface FormParts<Command> extends Omit<ActForm, 'submit'> {
  readonly verb: Verb<Command>;
  /** Which input of this form shows what the domain says of a field. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly read: (body: FormBody, zone: string) => Reading<{ readonly at: Instant | null; readonly command: Command }>;
}

export function actForm<Command>({ verb, inputs, read, ...words }: FormParts<Command>): ActForm {
  return {
    ...words,
    async submit(acting, asked, body) {
      const { zone } = asked.council;
      const form = read(body, zone);
      if (!form.ok) return refused({ faults: form.refusal, stale: false });
      const done = await acting.run(verb, { ...asked, ...form.value });
      if (done.ok) return done;
      const { field, message } = refusalWords(done.refusal, zone);
      const fault = { field: field ?? '', input: inputs[field ?? ''] ?? field ?? '', message };
      return refused({ faults: [fault], stale: isStale(done.refusal.code) });
    },
  };
}

/** The form was shown on another state of the enquiry than there is: it has to be sent anew, knowingly. */
function isStale(code: string): boolean {
  return code === 'changed-meanwhile' || code === 'key-used-for-another-act';
}
