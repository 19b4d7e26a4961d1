import { MovingClock } from './adapters/clock/moving-clock.js';
import { inPassingFolder } from './adapters/persistence/passing-folder.js';
import { vaultFor } from './adapters/persistence/vault.js';
import { type LoadedSettings } from './adapters/settings/load-settings.js';
import { BackUp } from './application/care/back-up.js';
import { TermsBook } from './application/council/terms-book.js';
import { neverSend } from './application/replay/never-send.js';
import { inOrder } from './application/replay/old-mail.js';
import { ReadReplay } from './application/replay/read-replay.js';
import { type ReplayAsked, type ReplayAskedRefusal } from './application/replay/replay-asked.js';
import { ReplayMail } from './application/replay/replay-mail.js';
import { type ReplayReport } from './application/replay/replay-report.js';
import { TakeOldMessage } from './application/replay/take-old-message.js';
import { type Council } from './domain/council/council.js';
import { type Result } from './domain/result.js';
import { type Installation, openInstallation, type World } from './installation.js';

/**
 * Old mail through the real use cases, on a clock of its own and a database of its own, which is gone afterwards: the
 * live one is not touched, and nothing can reach anybody.
 */
export function replayBeside(loaded: LoadedSettings, root: string, world: World, asked: ReplayAsked): Promise<Result<ReplayReport, ReplayAskedRefusal>> {
  return inPassingFolder(async (dataDir) => {
    const { messages, leftOut } = inOrder(asked.mail, world.clock.now());
    const vault = vaultFor({ databaseUrl: null, dataDir }, {});
    const free = asked.keep === null ? null : await vault.isFree(asked.keep);
    if (free?.ok === false) return free;
    const clock = new MovingClock(messages[0]?.cameAt ?? world.clock.now());
    const installation = await openInstallation(apart(loaded, asked.council, dataDir), root, { clock, writeLog: faults(world) });
    try {
      const imported = await installation.useCases.importPeople.run(asked.actor, asked.council.slug, asked.people);
      if (!imported.ok) return imported;
      const report = await replayOn(installation, clock, asked.keep !== null).run(asked.actor, asked.council, { messages, leftOut });
      if (!report.ok || asked.keep === null) return report;
      await neverSend(installation.ports.outboxQueue, installation.ports.mailSwitch, clock);
      const kept = await new BackUp(vault).run(asked.keep);
      return kept.ok ? report : kept;
    } finally {
      await installation.close();
    }
  });
}

function replayOn({ ports, useCases }: Installation, clock: MovingClock, keepsContent: boolean): ReplayMail {
  const { unitOfWork, reader, enquiries, inbox, log } = ports;
  const taking = new TakeOldMessage(unitOfWork, reader, useCases.receiveMessage, useCases.actOnEnquiry, keepsContent);
  return new ReplayMail(taking, new ReadReplay(enquiries, inbox, new TermsBook()), clock, log);
}

/** What became of each message stands in the report. */
function faults({ writeLog }: World): World['writeLog'] {
  return (line, level) => {
    if (level !== 'info') writeLog(line, level);
  };
}

/** One council, SQLite in a folder of its own, and neither a mail server nor a mailbox. */
function apart(loaded: LoadedSettings, council: Council, dataDir: string): LoadedSettings {
  const settings = { ...loaded.settings, dataDir, databaseUrl: null, mailOut: { smtpUrl: null, oauth2: null }, bankHolidays: { url: null } };
  return { ...loaded, settings, councils: [council], mailAccess: { mailboxes: [], smtp: null } };
}
