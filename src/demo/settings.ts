import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { type Environment } from '../adapters/settings/environment.js';

/** What may be chosen; the rest is the demonstration's own, so that it can reach nobody's database and nobody's mail. */
const chosen = ['HOST', 'PORT', 'SMTP_IN_PORT', 'PATH', 'HOME', 'TZ'];

export async function demoEnvironment(environment: Environment, folder: string): Promise<Environment> {
  const kept = Object.fromEntries(chosen.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])));
  return {
    ...{ PORT: await freePort(), SMTP_IN_PORT: await freePort(), ...kept },
    ...{ DATA_DIR: folder, COUNCILS_DIR: 'config/demo', DEMO: 'true', SMTP_TRUSTED_RELAYS: '127.0.0.1' },
  };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
