import { type ObligationKind } from './kind.js';
import { agendaPapers } from './kinds/agenda-papers.js';
import { answerOrPromise } from './kinds/answer-or-promise.js';
import { burdenDiscussion } from './kinds/burden-discussion.js';
import { burdenExplanation } from './kinds/burden-explanation.js';
import { informationResponse } from './kinds/information-response.js';
import { chairNotice } from './kinds/chair-notice.js';
import { groupNotice } from './kinds/group-notice.js';
import { memberReply } from './kinds/member-reply.js';
import { outsideBodyReport } from './kinds/outside-body-report.js';
import { promise } from './kinds/promise.js';
import { timelyAnswer } from './kinds/timely-answer.js';
import { wardNotice } from './kinds/ward-notice.js';
import { type ObligationKindName } from './obligation.js';

/** Every kind there is. Order does not matter: each kind looks at facts alone. */
export const catalogue: Readonly<Record<ObligationKindName, ObligationKind>> = {
  'answer-or-promise': answerOrPromise,
  'timely-answer': timelyAnswer,
  promise,
  'member-reply': memberReply,
  'outside-body-report': outsideBodyReport,
  'burden-explanation': burdenExplanation,
  'burden-discussion': burdenDiscussion,
  'information-response': informationResponse,
  'chair-notice': chairNotice,
  'ward-notice': wardNotice,
  'group-notice': groupNotice,
  'agenda-papers': agendaPapers,
};
