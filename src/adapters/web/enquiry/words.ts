import { type EnquiryAct, type EnquiryStatus } from '../../../domain/enquiry/status.js';

export const statusWords: Readonly<Record<EnquiryStatus, string>> = {
  new: 'New',
  acknowledged: 'Acknowledged',
  'waiting-for-councillor': 'Waiting for councillor',
  answered: 'Answered',
  closed: 'Closed',
};

/** The tag's colour repeats its word and says nothing more. */
export const statusClasses: Readonly<Record<EnquiryStatus, string>> = {
  new: 'govuk-tag--blue',
  acknowledged: 'govuk-tag--teal',
  'waiting-for-councillor': 'govuk-tag--yellow',
  answered: 'govuk-tag--green',
  closed: 'govuk-tag--grey',
};

/** Of the matter, for the office: the word says it, and the colour tells it from a status. */
export const contentiousTag = { text: 'Contentious', classes: 'govuk-tag--purple' };

/** What people do on an enquiry's page. */
export type PageAct = Exclude<EnquiryAct, 'correct'>;

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Monday at 10:00 or Tuesday at 14:00". */
export function eitherOf(choices: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices);
}

/** "Councillor A Hill and Councillor B Reed". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
