import { lawWords } from '../../../application/information/law-words.js';
import { poundsWords } from '../../../application/information/pounds-words.js';
import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type Fee } from '../../../domain/information/information-request.js';
import { type Visit } from '../visit/visit.js';
import { dayWords } from '../moment-words.js';

interface Row {
  readonly key: string;
  readonly value: string;
}

/** As which request for information it stands; null: it is none. */
export function informationView({ information }: Pick<EnquiryDetail, 'information'>, zone: string): readonly Row[] | null {
  if (information === null) return null;
  const { regime, receivedAt, unclearSince, clarifiedAt, fee, extendedAt } = information;
  return [
    { key: 'Under', value: lawWords[regime] },
    { key: 'Asked', value: dayWords(receivedAt, zone) },
    ...(unclearSince === null ? [] : [{ key: 'Clarification', value: `Awaited since ${dayWords(unclearSince, zone)}` }]),
    ...(clarifiedAt === null ? [] : [{ key: 'Made clear', value: dayWords(clarifiedAt, zone) }]),
    ...(fee === null ? [] : [{ key: 'Fee', value: feeWords(fee, zone) }]),
    ...(extendedAt === null ? [] : [{ key: 'Extended', value: `To 40 working days, on ${dayWords(extendedAt, zone)}` }]),
  ];
}

function feeWords({ pence, noticeAt, paidAt }: Fee, zone: string): string {
  const notice = `${poundsWords(pence)}, notice given on ${dayWords(noticeAt, zone)}`;
  return paidAt === null ? `${notice}, not paid yet` : `${notice}, paid on ${dayWords(paidAt, zone)}`;
}

/** Its whole or its parts. They are of the same councillors; an officer may have one and not another. */
export function splitsView({ base }: Visit, { splitFrom, splitOff }: Pick<EnquiryDetail, 'splitFrom' | 'splitOff'>) {
  const linked = (reference: string) => ({ text: reference, href: `${base}/enquiries/${encodeURIComponent(reference)}` });
  return { from: splitFrom === null ? null : linked(splitFrom), off: splitOff.map(linked) };
}
