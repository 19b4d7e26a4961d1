import { type Regime } from '../../domain/enquiry/fact.js';
import { statuteFor } from '../../domain/protocol/statute.js';

/** The name of the law, the same in page, mail and report. */
export const lawWords: Readonly<Record<Regime, string>> = { foi: statuteFor('foi').title, eir: statuteFor('eir').title };
