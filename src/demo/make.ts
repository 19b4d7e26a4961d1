import { type LoadedSettings } from '../adapters/settings/load-settings.js';
import { epochOf, instantOfEpoch, msInDay } from '../domain/calendar/instant.js';
import { openInstallation, type World } from '../installation.js';
import { MovingClock } from '../adapters/clock/moving-clock.js';
import { tell, type Told } from './tell.js';

const eighteenMonths = 548 * msInDay;

/** Fills the demonstration's database: opened as the service opens it, but on a clock that moves through the months. */
export async function makeDemo(loaded: LoadedSettings, root: string, world: World, enquiries = 600, seed = 1): Promise<Told> {
  const to = world.clock.now();
  const from = instantOfEpoch(epochOf(to) - eighteenMonths);
  const clock = new MovingClock(from);
  const installation = await openInstallation(loaded, root, { ...world, clock });
  try {
    return await tell(installation, clock, { enquiries, seed, from, to });
  } finally {
    await installation.close();
  }
}
