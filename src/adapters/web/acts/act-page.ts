import { Injectable } from '@nestjs/common';
import { type EnquiryDetail, ReadEnquiry } from '../../../application/enquiry/read-enquiry.js';
import { ListMeetings } from '../../../application/meeting/list-meetings.js';
import { ListPeople } from '../../../application/people/list-people.js';
import { may } from '../../../domain/access/policy.js';
import { type Council } from '../../../domain/council/council.js';
import { statusTable } from '../../../domain/enquiry/status.js';
import { granted } from '../errors/granted.js';
import { refusalWords } from '../errors/refusal-words.js';
import { readableReference } from '../enquiry/readable-reference.js';
import { formView } from '../form/form.view.js';
import { type FieldFault, type FormBody } from '../form/reading.js';
import { type Visit } from '../visit/visit.js';
import { type ActForm, type Lists } from './act-form.js';
import { actView } from './act.view.js';

export interface Shown {
  readonly visit: Visit;
  readonly reference: string;
  readonly form: ActForm;
  /** null: nothing was sent yet. */
  readonly body: FormBody | null;
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
    private readonly meetings: ListMeetings,
  ) {}

  async view({ visit, reference, form, body, faults, key, version }: Shown) {
    const { actor, council } = visit;
    const detail = granted(await this.reading.run(actor, council, readableReference(reference)), council.zone);
    granted(may(actor, `enquiry.${form.act}`, { council: council.slug, enquiry: detail.parties }), council.zone);
    const all = [...faults, ...(faults.length === 0 ? forbidden(detail, form, council) : [])];
    const shown = formView(body ?? form.prefilled(detail), all, key, version ?? detail.stored.version);
    return actView(form, { visit, detail, form: shown, lists: await this.lists(visit, form) });
  }

  private async lists({ actor, council }: Visit, { needs }: ActForm): Promise<Lists> {
    return {
      people: needs.includes('people') ? granted(await this.people.run(actor, council.slug), council.zone) : [],
      meetings: needs.includes('meetings') ? granted(await this.meetings.run(actor, council), council.zone) : [],
    };
  }
}

function forbidden({ state, asOf }: EnquiryDetail, form: ActForm, council: Council): readonly FieldFault[] {
  const { act } = form;
  if (statusTable[state.status][act] === undefined) {
    const { message } = refusalWords({ code: 'status-forbids', act, status: state.status }, council.zone);
    return [{ field: '', input: '', message }];
  }
  return form.fits(state, council, asOf) ? [] : [{ field: '', input: '', message: 'This cannot be done on the enquiry as it stands' }];
}
