import { lawWords } from '../../../application/information/law-words.js';
import { poundsWords } from '../../../application/information/pounds-words.js';
import { channelWords } from '../../../domain/enquiry/channel-words.js';
import { type ExtensionGround, type InformationHappening } from '../../../domain/enquiry/fact.js';

/** What happened to a request for information, as one line of a timeline; `means`: how the councillor was told. */
export function informationWords(happening: InformationHappening, means: string): string {
  switch (happening.kind) {
    case 'converted':
      return `Made a request for information under the ${lawWords[happening.regime]}; the councillor is told ${means}`;
    case 'split-off':
      return `A part is dealt with apart as ${happening.reference}, a request for information under the ${lawWords[happening.regime]}`;
    case 'clarification-sought':
      return `The councillor was asked to make clear what is asked for, ${means}: the days of the law stop`;
    case 'clarified':
      return `The councillor made clear what is asked for, ${channelWords[happening.channel]}: the days of the law begin again`;
    case 'fees-notice-given':
      return `Fees notice for ${poundsWords(happening.pence)}, ${means}: no day counts until it is paid`;
    case 'fee-paid':
      return 'The fee was received: the days of the law go on';
    case 'extended':
      return `Extended to 40 working days, ${groundWords[happening.ground]}; the councillor is told ${means}`;
  }
}

const groundWords: Readonly<Record<ExtensionGround, string>> = {
  'eir-complex': 'as the request is complex and asks for much',
  'public-interest': 'to weigh the public interest',
};
