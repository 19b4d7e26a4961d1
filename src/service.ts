import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { prepareHttpApi } from './adapters/http-api/http-api.js';
import { SmtpDoor } from './adapters/mail-in/smtp-door.js';
import { soleServiceOn } from './adapters/persistence/sqlite/sole-service.js';
import { type LoadedSettings } from './adapters/settings/load-settings.js';
import { prepareSignIn } from './adapters/sign-in/sign-in.js';
import { prepareWeb } from './adapters/web/web.js';
import { linkAddress } from './application/access/link-address.js';
import { AppModule } from './app.module.js';
import { type Installation, openInstallation, publicAddress, reachable, type World } from './installation.js';
import { mailboxDoors } from './mailboxes.js';
import { closeWeb, endSending } from './stopping.js';

export interface RunningService extends Installation {
  /** Where the web and the API answer. */
  readonly web: string;
  /** How the first clerk gets in, where nobody ever signed in: an address, or nobody's yet, and the link. */
  readonly firstSignIn: readonly { readonly email: string | null; readonly link: string }[];
  /** Where mail is taken in. */
  readonly smtp: string;
  /** Ends cleanly: what is under way is finished, nothing new is taken. */
  stop(): Promise<void>;
}

/** Opens the installation, then its doors: mail first, so that nothing waits outside while the web comes up. */
export async function startService(loaded: LoadedSettings, root: string, world: World): Promise<RunningService> {
  const installation = await openInstallation(loaded, root, world);
  const { checkReadiness } = installation.useCases;
  const opened: (() => Promise<unknown>)[] = [() => installation.close()];
  const stop = async (): Promise<void> => {
    checkReadiness.stop();
    for (const close of opened.toReversed()) await close();
  };
  try {
    const sole = loaded.settings.databaseUrl === null ? await soleServiceOn(loaded.settings.dataDir) : null;
    opened.push(() => Promise.resolve(sole?.release()));
    const app = await webOf(installation, root);
    opened.push(() => closeWeb(app));
    const door = doorOf(installation);
    opened.push(() => Promise.all([door.stop(), endSending(installation)]));
    const smtp = await door.listen();
    checkReadiness.alsoNeeds({ part: 'mail-in', works: () => Promise.resolve(door.isOpen) });
    const mailboxes = mailboxDoors(loaded, installation);
    opened.push(() => Promise.all(mailboxes.map((mailbox) => mailbox.stop())));
    for (const mailbox of mailboxes) {
      checkReadiness.alsoWatches(mailbox);
      mailbox.start();
    }
    const { host, port } = loaded.settings.web;
    await app.listen(port, host);
    const firstSignIn = await firstSignInOf(installation, app);
    return { ...installation, web: addressOf(app), firstSignIn, smtp, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function webOf({ useCases, ports, settings }: Installation, root: string): Promise<NestExpressApplication> {
  const address = new URL(settings.web.publicUrl ?? reachable(settings.web.host, settings.web.port));
  const module = AppModule.over(useCases, ports, address.protocol === 'https:');
  const app = await NestFactory.create<NestExpressApplication>(module, { logger: ['error', 'warn'], bodyParser: false });
  prepareHttpApi(app, settings.smtpIn.maxBytes);
  prepareWeb(app, { root, assets: join(root, 'dist', 'assets'), address, isDemo: settings.demo });
  prepareSignIn(app);
  return app;
}

function doorOf({ settings, ports, useCases }: Installation): SmtpDoor {
  const { councils, log } = ports;
  return new SmtpDoor({ ...settings.smtpIn, councils, log, receive: useCases.receiveMessage });
}

function addressOf(app: NestExpressApplication): string {
  const { address, port, family } = app.getHttpServer().address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function firstSignInOf({ settings, useCases }: Installation, app: NestExpressApplication): Promise<RunningService['firstSignIn']> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const base = publicAddress(settings) ?? reachable(settings.web.host, port);
  const links = await useCases.offerFirstSignIn.run();
  return links.map(({ email, secret }) => ({ email, link: linkAddress(base, secret) }));
}
