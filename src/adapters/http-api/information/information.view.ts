import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { statuteFor, statuteWords } from '../../../domain/protocol/statute.js';

/** As which request it stands under which law; null: it is none. */
export function informationView({ information }: Pick<EnquiryDetail, 'information'>) {
  if (information === null) return null;
  const statute = statuteFor(information.regime);
  return { ...information, clause: statute.id, law: statuteWords(statute) };
}
