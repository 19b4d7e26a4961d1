import { type CouncilOutline } from '../council-outline.js';
import { type Fault } from '../fault.js';
import { type Finding } from '../finding.js';
import { mailboxesOnce, referencePrefixesOnce, slugsOnce } from './between-councils.js';
import { clauseIdsLeadWithTheCouncil, slugIsTheFileName } from './names.js';
import {
  localStandardsFillWhatTheProtocolLeavesOpen,
  localStandardsNameARuleOfTheFile,
  rulesNameAClauseOfTheFile,
} from './references.js';
import { clauseIdsOnce, oneLocalStandardForEachRule, oneRuleForTheAnswer, ruleIdsOnce } from './uniqueness.js';

/** What must hold between the places of one council's file. */
export const rulesOfACouncil: readonly ((council: CouncilOutline) => readonly Finding[])[] = [
  slugIsTheFileName,
  clauseIdsLeadWithTheCouncil,
  clauseIdsOnce,
  ruleIdsOnce,
  rulesNameAClauseOfTheFile,
  oneRuleForTheAnswer,
  localStandardsNameARuleOfTheFile,
  localStandardsFillWhatTheProtocolLeavesOpen,
  oneLocalStandardForEachRule,
];

/** What must hold between all councils of an installation. */
export const rulesBetweenCouncils: readonly ((councils: readonly CouncilOutline[]) => readonly Fault[])[] = [
  slugsOnce,
  referencePrefixesOnce,
  mailboxesOnce,
];
