import { type ActDone, type ActOnEnquiry, type ActRequest, type Verb } from '../../../application/enquiry/act-on-enquiry.js';
import { type TakeOut } from '../../../application/complaint/take-out.js';
import { type SplitOff } from '../../../application/enquiry/split-off.js';
import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { type Council } from '../../../domain/council/council.js';
import { type EnquiryState } from '../../../domain/enquiry/enquiry.js';
import { type MeetingWithDays } from '../../../domain/meeting/meeting-days.js';
import { type Person } from '../../../domain/people/person.js';
import { refused, type Result } from '../../../domain/result.js';
import { type Refusal } from '../../../application/refusal.js';
import { refusalWords } from '../errors/refusal-words.js';
import { type PageAct } from '../enquiry/words.js';
import { type FormView } from '../form/form.view.js';
import { type FieldFault, type FormBody, type Reading } from '../form/reading.js';
import { type Visit } from '../visit/visit.js';
import { type ActGroup } from './act-groups.js';

/** All of an act but what the form says. */
export type Asked = Omit<ActRequest<never>, 'at' | 'command'>;

/** What a form comes to: its enquiry's next version, or what to mend. */
export type Submitted = Result<ActDone, { readonly faults: readonly FieldFault[]; readonly stale: boolean }>;

/** What forms let choose from: a query each, and empty where the form does not need it. */
export interface Lists {
  readonly people: readonly Person[];
  readonly meetings: readonly MeetingWithDays[];
}

/** All that a form's own part of its page follows from. */
export interface ActMatter {
  readonly visit: Visit;
  readonly detail: EnquiryDetail;
  readonly form: FormView;
  readonly lists: Lists;
}

type Fields = Readonly<Record<string, unknown>>;

/** An act as a page offers it: a form of its own, at an address of its own. */
export interface ActForm {
  /** What is written goes to the councillors of enquiries that are answered with this one, too. */
  readonly isCarried: boolean;
  /** The last part of its address, and the name of its template. */
  readonly path: string;
  readonly act: PageAct;
  /** Where the enquiry's page offers it. */
  readonly group: ActGroup;
  readonly title: string;
  /** As a button or a link on the enquiry's page. */
  readonly label: string;
  /** What the page says when it is done. */
  readonly done: string;
  readonly needs: readonly (keyof Lists)[];
  /** Beside status and policy: whether it would not be refused. */
  fits(state: EnquiryState, council: Council, asOf: Instant): boolean;
  /** What stands in the form when it is opened. */
  prefilled(detail: EnquiryDetail): FormBody;
  /** What its template shows, beside what every form shows. */
  view(matter: ActMatter): Fields;
  submit(acts: Acts, asked: Asked, body: FormBody): Promise<Submitted>;
}

/** What acts are done by. */
export interface Acts {
  readonly acting: ActOnEnquiry;
  readonly splitting: SplitOff;
  readonly takingOut: TakeOut;
}

type Optional = 'needs' | 'fits' | 'prefilled' | 'view';

export interface FormParts<Command> extends Omit<ActForm, 'submit' | Optional>, Partial<Pick<ActForm, Optional>> {
  /** Which input of this form shows what is said of a field. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Which field of this form is meant by one that the domain names otherwise. */
  readonly fieldFor?: (field: string, body: FormBody) => string;
  readonly read: (body: FormBody, zone: string) => Reading<{ readonly at: Instant | null; readonly command: Command }>;
}

/** The form of a verb, which is done on its enquiry alone. */
export function actForm<Command, Ready>({ verb, ...parts }: Omit<FormParts<Command>, 'isCarried'> & { readonly verb: Verb<Command, Ready> }): ActForm {
  return formDoneBy<Command>(({ acting }, asked) => acting.run(verb, asked), { ...parts, isCarried: verb.isCarried === true });
}

type Run<Command> = (acts: Acts, asked: ActRequest<Command>) => Promise<Result<ActDone, Refusal>>;

export function formDoneBy<Command>(run: Run<Command>, { inputs, fieldFor, read, ...words }: FormParts<Command>): ActForm {
  return {
    ...{ needs: [], fits: () => true, prefilled: () => ({}), view: () => ({}) },
    ...words,
    async submit(acts, asked, body) {
      const { zone } = asked.council;
      const form = read(body, zone);
      if (!form.ok) return refused({ faults: form.refusal, stale: false });
      const done = await run(acts, { ...asked, ...form.value });
      if (done.ok) return done;
      const { field: named, message } = refusalWords(done.refusal, zone);
      const field = named === null ? '' : (fieldFor?.(named, body) ?? named);
      return refused({ faults: [{ field, input: inputs[field] ?? field, message }], stale: isStale(done.refusal.code) });
    },
  };
}

/** The form was shown on another state of the enquiry than there is: it has to be sent anew, knowingly. */
function isStale(code: string): boolean {
  return code === 'changed-meanwhile' || code === 'key-used-for-another-act';
}
