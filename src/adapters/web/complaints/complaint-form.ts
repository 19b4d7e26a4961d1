import { type ActOnComplaint, type ComplaintActDone, type ComplaintActRequest, type ComplaintVerb } from '../../../application/complaint/act-on-complaint.js';
import { type ComplaintDetail } from '../../../application/complaint/read-complaint.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Person } from '../../../domain/people/person.js';
import { refused, type Result } from '../../../domain/result.js';
import { refusalWords } from '../errors/refusal-words.js';
import { type FormView } from '../form/form.view.js';
import { type FieldFault, type FormBody, type Reading } from '../form/reading.js';

type Asked = Omit<ComplaintActRequest<never>, 'at' | 'command'>;
type Submitted = Result<ComplaintActDone, { readonly faults: readonly FieldFault[]; readonly stale: boolean }>;

/** All that a form's own part of its page follows from. */
export interface ComplaintMatter {
  readonly detail: ComplaintDetail;
  readonly form: FormView;
  /** The council's members and officers. */
  readonly people: readonly Person[];
}

/** What a handler does with a complaint: a form of its own, at an address of its own. */
export interface ComplaintForm {
  /** The last part of its address, and the name of its template. */
  readonly path: string;
  readonly title: string;
  /** What the page says when it is done. */
  readonly done: string;
  /** Whether this complaint's way has it. */
  fits(detail: ComplaintDetail): boolean;
  view(matter: ComplaintMatter): Readonly<Record<string, unknown>>;
  submit(acting: ActOnComplaint, asked: Asked, body: FormBody): Promise<Submitted>;
}

interface FormParts<Command, Ready> extends Pick<ComplaintForm, 'path' | 'title' | 'done'>, Partial<Pick<ComplaintForm, 'fits' | 'view'>> {
  readonly verb: ComplaintVerb<Command, Ready>;
  /** Which input of this form shows what is said of a field. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly read: (body: FormBody, zone: string) => Reading<{ readonly at: Instant | null; readonly command: Command }>;
}

export function complaintForm<Command, Ready>({ verb, inputs = {}, read, ...words }: FormParts<Command, Ready>): ComplaintForm {
  return {
    ...{ fits: () => true, view: () => ({}) },
    ...words,
    async submit(acting, asked, body) {
      const { zone } = asked.council;
      const form = read(body, zone);
      if (!form.ok) return refused({ faults: form.refusal, stale: false });
      const done = await acting.run(verb, { ...asked, ...form.value });
      if (done.ok) return done;
      const { field: named, message } = refusalWords(done.refusal, zone);
      const field = named ?? '';
      return refused({ faults: [{ field, input: inputs[field] ?? field, message }], stale: done.refusal.code === 'changed-meanwhile' });
    },
  };
}
