import { type CouncilOutline } from '../council-outline.js';
import { type Fault } from '../fault.js';
import { type Finding } from '../finding.js';
import { mailboxesOnce, referencePrefixesOnce, slugsOnce } from './between-councils.js';
import { bulletinNamesAClauseOfTheFile } from './bulletin.js';
import { decisionNeedsARestingClock, restingClockNeedsADecision } from './burden.js';
import { complaintsNameClausesOfTheFile, oneWayForEachComplaint } from './complaints.js';
import { clauseIdsLeadWithTheCouncil, slugIsTheFileName } from './names.js';
import {
  contentiousNamesAClauseOfTheFile,
  localStandardsFillWhatTheProtocolLeavesOpen,
  localStandardsNameARuleOfTheFile,
  policiesNameAClauseOfTheFile,
  recommendationsNameAClauseOfTheFile,
  refusalGroundsNameAClauseOfTheFile,
  rulesNameAClauseOfTheFile,
} from './references.js';
import {
  bodyIdsOnce,
  clauseIdsOnce,
  oneLocalStandardForEachRule,
  oneRuleForEachFact,
  policyIdsOnce,
  refusalGroundIdsOnce,
  ruleIdsOnce,
} from './uniqueness.js';

/** What must hold between the places of one council's file. */
export const rulesOfACouncil: readonly ((council: CouncilOutline) => readonly Finding[])[] = [
  slugIsTheFileName,
  clauseIdsLeadWithTheCouncil,
  clauseIdsOnce,
  ruleIdsOnce,
  rulesNameAClauseOfTheFile,
  recommendationsNameAClauseOfTheFile,
  oneRuleForEachFact,
  localStandardsNameARuleOfTheFile,
  localStandardsFillWhatTheProtocolLeavesOpen,
  oneLocalStandardForEachRule,
  refusalGroundIdsOnce,
  refusalGroundsNameAClauseOfTheFile,
  restingClockNeedsADecision,
  decisionNeedsARestingClock,
  bodyIdsOnce,
  bulletinNamesAClauseOfTheFile,
  policyIdsOnce,
  policiesNameAClauseOfTheFile,
  contentiousNamesAClauseOfTheFile,
  complaintsNameClausesOfTheFile,
  oneWayForEachComplaint,
];

/** What must hold between all councils of an installation. */
export const rulesBetweenCouncils: readonly ((councils: readonly CouncilOutline[]) => readonly Fault[])[] = [
  slugsOnce,
  referencePrefixesOnce,
  mailboxesOnce,
];
