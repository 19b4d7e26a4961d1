import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { httpApi } from '../../../src/adapters/http-api/http-api.js';
import { Client, root } from './client.js';
import { type Who } from './people.js';

const secret = 'shouted in the foyer';

/** What each controller says that it answers to a GET, below a council: "digests/:digest/figures.csv". */
function gettable(controller: Type): readonly string[] {
  const base = String(Reflect.getMetadata(PATH_METADATA, controller));
  const handlers = Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).map(({ value }) => value as unknown);
  const gets = handlers.filter((handler): handler is () => unknown => typeof handler === 'function' && Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET);
  return gets.map((handler) => `${base}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`.replace('api/v1/councils/:slug/', '').replace(/\/+$/, ''));
}

const routes = httpApi.controllers.flatMap(gettable);

describe('whoever reads all that can be read', () => {
  let client: Client;
  let complaint: string;
  /** What to ask for in the place of each parameter: a route with another one says here what. */
  let filled: Readonly<Record<string, readonly string[]>>;
  beforeAll(async () => {
    client = await Client.start();
    client.api.turnClockTo('2026-06-01T12:00:00+01:00');
    complaint = String((await client.post('complaints', { about: [client.cast.ids.officer], channel: 'letter', text: secret }, { as: 'member' })).body.reference);
    const taken = await client.log({ subject: secret, text: secret });
    const out = await client.post(`enquiries/${taken}/complaints`, { about: [client.cast.ids.officer] });
    if (out.status !== 201) throw new Error(JSON.stringify(out.body));
    const meeting = String((await client.post('meetings', { title: 'Full Council', heldOn: '2026-06-15' })).body.id);
    filled = {
      ...{ reference: [complaint, taken, await client.log()], message: ['none'], meeting: [meeting], sha256: ['a'.repeat(64)] },
      ...{ digest: ['preview', '2026-W23'], figure: ['received'], bulletin: ['none'] },
    };
  });
  afterAll(() => client.api.stop());

  /** A route with each of what its parameters can be. */
  const pathsOf = (route: string): readonly string[] => {
    const [, name] = /:(\w+)/.exec(route) ?? [];
    if (name === undefined) return [/^reports\//.test(route) ? `${route}?from=2026-05-01&to=2026-05-31` : route];
    const values = filled[name];
    if (values === undefined) throw new Error(`Nothing is said here for :${name} of ${route}.`);
    return values.flatMap((value) => pathsOf(route.replace(`:${name}`, value)));
  };
  const textOf = async (path: string, as: Who): Promise<string> => {
    const council = as === 'clerkOfWare' ? 'ware' : 'houghton-regis';
    const { status, text } = await client.raw('get', `${root}/${council}/${path}`, { as });
    expect([path, status < 500]).toEqual([path, true]);
    return text ?? '';
  };

  it('finds the routes of today among them', () => {
    expect(routes).toEqual(expect.arrayContaining(['enquiries', 'inbox', 'protocol/versions', 'reports/figures', 'digests/:digest/figures/:figure', 'complaints/:reference/messages/:message']));
  });

  it.each(routes)('finds nothing of a complaint by GET %s', async (route) => {
    for (const path of pathsOf(route)) {
      for (const as of ['officer', 'otherOfficer', 'member', 'otherMember', 'clerkOfWare'] as const) {
        expect(await textOf(path, as)).not.toMatch(new RegExp(`${secret}|${path.includes(complaint) ? 'in confidence' : complaint}|complaint-`));
      }
    }
  });

  it.each(routes.filter((route) => !route.startsWith('complaints')))('finds nothing of it beside the complaints themselves, who handles it neither, by GET %s', async (route) => {
    for (const path of pathsOf(route)) expect(await textOf(path, 'clerk')).not.toMatch(new RegExp(`${secret}|complaint-`));
  });
});
