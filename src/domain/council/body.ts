export type BodyId = string;

/** Another public body whose matter an enquiry may be: the county, the district, the water company. */
export interface OtherBody {
  readonly id: BodyId;
  readonly name: string;
  /** Where a member or resident reaches it: a web address, an email address, a telephone number. */
  readonly reachedAt: string;
}
