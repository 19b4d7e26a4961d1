/** What the harness was promised: written only when the service said that it was done, or the council's mailbox had it. */
export interface PromisedEnquiry {
  readonly subject: string;
  readonly member: string;
  readonly door: 'smtp' | 'http' | 'imap';
  /** Acts that the service said were done, by the id of the fact; in order. */
  readonly acts: { readonly kind: ActKind; readonly fact: string }[];
}

export type ActKind = 'assignments' | 'acknowledgements' | 'contacts' | 'responses';

export class Ledger {
  readonly enquiries: PromisedEnquiry[] = [];
  kills = 0;

  accept(enquiry: PromisedEnquiry): PromisedEnquiry {
    this.enquiries.push(enquiry);
    return enquiry;
  }

  /** Everything that was accepted: enquiries and acts. */
  get accepted(): number {
    return this.enquiries.reduce((sum, enquiry) => sum + 1 + enquiry.acts.length, 0);
  }
}
