import { extend } from '../../../application/enquiry/information.js';
import { extensionGrounds } from '../../../domain/enquiry/fact.js';
import { ok } from '../../../domain/result.js';
import { reading } from '../form/reading.js';
import { choice, most, words } from '../form/texts.js';
import { actForm } from './act-form.js';
import { canBeExtended } from './information-fits.js';
import { asTold, tellingInputs, written } from './telling.js';

export const extendForm = actForm({
  path: 'extensions',
  act: 'extend',
  group: 'information',
  title: 'Take 40 working days in place of 20',
  label: 'Take 40 working days in place of 20',
  done: 'Extended to 40 working days: the councillor is told the new day, and why',
  verb: extend,
  inputs: tellingInputs,
  fits: canBeExtended,
  // Each law allows it on one ground alone.
  view: ({ detail }) => ({ ground: detail.information?.regime === 'eir' ? 'eir-complex' : 'public-interest' }),
  read(body, zone) {
    const form = reading({
      ground: choice('ground', extensionGrounds, 'Open this page anew from the enquiry’s page'),
      reason: words('reason', most.reason, 'Enter why it takes longer'),
      told: written(zone),
    })(body);
    return form.ok ? ok(asTold(form.value)) : form;
  },
});
