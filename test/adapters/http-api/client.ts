import request from 'supertest';
import { type Problem } from '../../../src/adapters/http-api/problem/problem.js';
import { type MailReader } from '../../../src/application/ports/mail-reader.js';
import { type Engine } from '../../support/engines.js';
import { type Cast, castOf, type Who } from './people.js';
import { type RunningApi, runningApi } from './running-api.js';

export type Json = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** Who asks, and the headers that matter. */
export interface Asking {
  readonly as?: Who;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly council?: string;
}

export const root = '/api/v1/councils';

/** Asks a running edge as one of its people: the clerk, of Houghton Regis, unless told otherwise. */
export class Client {
  private constructor(
    readonly api: RunningApi,
    readonly cast: Cast,
  ) {}

  static async start(engine: Engine = 'sqlite', reader?: MailReader): Promise<Client> {
    const api = await runningApi(engine, reader);
    return new Client(api, await castOf(api));
  }

  get(path: string, asking: Asking = {}): Promise<Answer> {
    return answered(this.raw('get', this.path(path, asking), asking));
  }

  post(path: string, body: unknown, asking: Asking = {}): Promise<Answer> {
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    return answered(this.raw('post', this.path(path, asking), asking).type('application/json').send(sent));
  }

  raw(method: 'get' | 'post' | 'delete', path: string, { as = 'clerk', key, ifMatch }: Asking = {}): request.Test {
    const asked = request(this.api.app.getHttpServer())[method](path).set('Authorization', `Bearer ${this.cast.tokens[as]}`);
    if (key !== undefined) void asked.set('Idempotency-Key', key);
    if (ifMatch !== undefined) void asked.set('If-Match', ifMatch);
    return asked;
  }

  /** An enquiry by telephone from the member, received as the clock shows; its reference. */
  async log(more: Json = {}): Promise<string> {
    const answer = await this.post('enquiries', { ...this.enquiry(), ...more });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body), { cause: this.api.log.at(-1)?.error });
    return String(answer.body.reference);
  }

  enquiry(): Json {
    const { member } = this.cast.ids;
    return { channel: 'telephone', members: [member], received: '2026-06-01T11:00:00+01:00', subject: 'Bin at the green', text: 'When will it be emptied?' };
  }

  /** An enquiry of Ware's only member, and the member: there promises have a longest time, and no rule more than one. */
  async logInWare(): Promise<{ readonly reference: string; readonly member: string }> {
    const asking = { as: 'clerkOfWare', council: 'ware' } as const;
    const people = (await this.get('people', asking)).body.items as Json[];
    const member = String(people.find(({ kind }) => kind === 'member')?.id);
    const { body } = await this.post('enquiries', { ...this.enquiry(), members: [member] }, asking);
    return { reference: String(body.reference), member };
  }

  private path(path: string, { council = 'houghton-regis' }: Asking): string {
    return `${root}/${council}/${path}`;
  }
}

export async function answered(asked: request.Test): Promise<Answer> {
  const { status, headers, body } = (await asked) as { status: number; headers: Record<string, string>; body: Json };
  return { status, headers, body };
}

/** What an answer says went wrong; fails where it is no problem document. */
export function problemIn({ status, headers, body }: Answer): Problem {
  expect(headers['content-type']).toBe('application/problem+json');
  expect(headers.etag).toBeUndefined();
  const problem = body as unknown as Problem;
  expect(problem).toMatchObject({ status, type: `urn:member-enquiries:problem:${problem.code}` });
  expect([problem.title, problem.detail].every((words) => words.length > 5)).toBe(true);
  return problem;
}
