import { type AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { prepareHttpApi } from './adapters/http-api/http-api.js';
import { SmtpDoor } from './adapters/mail-in/smtp-door.js';
import { type LoadedSettings } from './adapters/settings/load-settings.js';
import { AppModule } from './app.module.js';
import { type Installation, openInstallation, type World } from './installation.js';

export interface RunningService extends Installation {
  /** Where the web and the API answer. */
  readonly web: string;
  /** Where mail is taken in. */
  readonly smtp: string;
  /** Ends cleanly: what is under way is finished, nothing new is taken. */
  stop(): Promise<void>;
}

/** Opens the installation, then its doors: mail first, so that nothing waits outside while the web comes up. */
export async function startService(loaded: LoadedSettings, root: string, world: World): Promise<RunningService> {
  const installation = await openInstallation(loaded, root, world);
  const opened: (() => Promise<unknown>)[] = [() => installation.close()];
  const stop = async (): Promise<void> => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const app = await webOf(installation);
    opened.push(() => app.close());
    const door = doorOf(installation);
    opened.push(() => door.stop());
    const smtp = await door.listen();
    const { host, port } = loaded.settings.web;
    await app.listen(port, host);
    return { ...installation, web: addressOf(app), smtp, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function webOf({ useCases, ports }: Installation): Promise<NestExpressApplication> {
  const module = AppModule.over(useCases, ports);
  const app = await NestFactory.create<NestExpressApplication>(module, { logger: ['error', 'warn'], bodyParser: false });
  prepareHttpApi(app);
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
