import { type MailSwitch } from '../ports/mail-switch.js';
import { type Concern, type Vital } from '../ports/vital.js';

/** Names of parts, and nothing of what they hold: anybody may ask. */
export interface Readiness {
  readonly notWorking: readonly (Vital['part'] | 'stopping')[];
  /** What works today and needs a person soon, by codes. */
  readonly degraded: readonly string[];
  /** False after a restore, until it is turned on. The service does its work all the same. */
  readonly sendsMail: boolean;
}

export class CheckReadiness {
  private readonly vitals: Vital[];
  private readonly watched: Concern[] = [];
  private stopping = false;

  constructor(
    vitals: readonly Vital[],
    private readonly mail: MailSwitch,
  ) {
    this.vitals = [...vitals];
  }

  /** What is opened later than the use cases are built: a door. */
  alsoNeeds(vital: Vital): void {
    this.vitals.push(vital);
  }

  /** What is told beside readiness, and takes none of it away. */
  alsoWatches(concern: Concern): void {
    this.watched.push(concern);
  }

  /** From now on it is not ready: whoever sends us work should send it elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  async run(): Promise<Readiness> {
    if (this.stopping) return { notWorking: ['stopping'], degraded: [], sendsMail: false };
    const parts = await Promise.all(this.vitals.map(async (vital) => ((await works(vital)) ? [] : [vital.part])));
    const notWorking = parts.flat();
    const degraded = (await Promise.all(this.watched.map(concernsOf))).flat();
    return { notWorking, degraded, sendsMail: notWorking.length === 0 && (await this.mail.read()).on };
  }
}

/** What cannot be looked at is told by what it stands on. */
async function concernsOf(concern: Concern): Promise<readonly string[]> {
  try {
    return await concern.concerns();
  } catch {
    return [];
  }
}

async function works(vital: Vital): Promise<boolean> {
  try {
    return await vital.works();
  } catch {
    return false;
  }
}
