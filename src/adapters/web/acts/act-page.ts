import { Injectable } from '@nestjs/common';
import { type EnquiryDetail, ReadEnquiry } from '../../../application/enquiry/read-enquiry.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { may } from '../../../domain/access/policy.js';
import { statusTable } from '../../../domain/enquiry/status.js';
import { type Person } from '../../../domain/people/person.js';
import { granted } from '../errors/granted.js';
import { refusalWords } from '../errors/refusal-words.js';
import { readableReference } from '../enquiry/readable-reference.js';
import { formView } from '../form/form.view.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { type Visit } from '../visit/visit.js';
import { type ActForm } from './act-form.js';
import { actView } from './act.view.js';

export interface Shown {
  readonly visit: Visit;
  readonly reference: string;
  readonly form: ActForm;
  readonly body: FormBody;
  readonly faults: readonly FieldFault[];
  readonly key: string;
  /** The version that the writer saw; left out: the one there is now. */
  readonly version?: number;
}

/** The page of an act's form, on the enquiry as it stands. */
@Injectable()
export class ActPage {
  constructor(
    private readonly reading: ReadEnquiry,
    private readonly people: ListPeople,
  ) {}

  async view({ visit, reference, form, body, faults, key, version }: Shown) {
    const { actor, council } = visit;
    const detail = granted(await this.reading.run(actor, council, readableReference(reference)), council.zone);
    granted(may(actor, `enquiry.${form.act}`, { council: council.slug, enquiry: detail.state }), council.zone);
    const all = [...faults, ...(faults.length === 0 ? forbidden(detail, form, council.zone) : [])];
    const shown = formView(body, all, key, version ?? detail.stored.version);
    return actView(visit, detail, form, shown, form.act === 'assign' ? await this.officers(visit) : []);
  }

  private async officers({ actor, council }: Visit): Promise<readonly Person[]> {
    const people = granted(await this.people.run(actor, council.slug), council.zone);
    return people.filter(({ kind }) => kind === 'officer');
  }
}

function forbidden({ state }: EnquiryDetail, { act }: ActForm, zone: string): readonly FieldFault[] {
  if (statusTable[state.status][act] !== undefined) return [];
  const { message } = refusalWords({ code: 'status-forbids', act, status: state.status }, zone);
  return [{ field: '', input: '', message }];
}
