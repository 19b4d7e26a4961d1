import { type BurdenSigns } from '../protocol/protocol.js';

/** What is known of the work that an enquiry and its members' others come to. Hours are officers' estimates. */
export interface Workload {
  /** null: nobody estimated this enquiry. */
  readonly estimatedHours: number | null;
  readonly members: readonly MemberLoad[];
}

export interface MemberLoad {
  readonly name: string;
  readonly openEnquiries: number;
  /** For what was received in the last 30 days. */
  readonly hoursInThirtyDays: number;
}

/** A sign that a burden could be raised: a number over the council's own. Nobody is labelled by it, and nothing follows of itself. */
export interface BurdenSign {
  readonly sign: keyof BurdenSigns;
  /** null: it is about the enquiry alone. */
  readonly member: string | null;
  readonly found: number;
  readonly over: number;
}

/** Suggested, never decided: for the officer and the clerk alone (great-aycliffe/7.13). */
export function burdenSigns({ estimatedHours, members }: Workload, settings: BurdenSigns): readonly BurdenSign[] {
  const over = (sign: keyof BurdenSigns, found: number | null, member: string | null): readonly BurdenSign[] => {
    const limit = settings[sign];
    return limit === null || found === null || found <= limit ? [] : [{ sign, member, found, over: limit }];
  };
  return [
    ...over('estimatedHours', estimatedHours, null),
    ...members.flatMap(({ name, openEnquiries, hoursInThirtyDays }) => [
      ...over('openEnquiries', openEnquiries, name),
      ...over('hoursInThirtyDays', hoursInThirtyDays, name),
    ]),
  ];
}
