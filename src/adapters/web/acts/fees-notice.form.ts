import { giveFeesNotice } from '../../../application/enquiry/information.js';
import { ok } from '../../../domain/result.js';
import { faultAt, given, type Reader, reading } from '../form/reading.js';
import { most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { hasNoFee } from './information-fits.js';
import { asTold, tellingInputs, written } from './telling.js';

export const feesNoticeForm = actForm({
  path: 'fees-notices',
  act: 'give-fees-notice',
  group: 'information',
  title: 'Give a fees notice',
  label: 'Give a fees notice',
  done: 'The fees notice is given: no day counts until the fee is paid',
  verb: giveFeesNotice,
  inputs: tellingInputs,
  fits: hasNoFee,
  read(body, zone) {
    const form = reading({
      pence,
      text: words('text', most.text, 'Enter what the fee is for, and how it is paid'),
      told: written(zone),
    })(body);
    return form.ok ? ok(asTold(form.value)) : form;
  },
});

/** In pounds, with pence or without, as people write it. */
const pence: Reader<number> = (body) => {
  const text = given(body, 'amount').replace(/[£,\s]/g, '');
  if (text === '') return faultAt('amount', 'Enter the fee in pounds');
  const [, pounds = '', rest = ''] = /^(\d{1,5})(?:\.(\d{2}))?$/.exec(text) ?? [];
  const amount = Number(pounds) * 100 + Number(rest);
  return amount >= 1 && amount <= 1_000_000 ? ok(amount) : faultAt('amount', 'Enter an amount from £0.01 to £10,000, such as 12.50');
};
