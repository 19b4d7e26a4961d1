import { SessionCookie } from '../../../src/adapters/sign-in/session-cookie.js';

const secret = 'a1'.repeat(32);
const read = (cookie: string | undefined, secure = false) =>
  new SessionCookie(secure).read({ headers: cookie === undefined ? {} : { cookie } });

describe('the session cookie', () => {
  it.each([
    [`me_session=${secret}`, secret],
    [`other=1; me_session=${secret}; more=2`, secret],
    [`me_session=${secret.toUpperCase()}`, null],
    [`me_session=${secret}0`, null],
    [`xme_session=${secret}`, null],
    [`__Host-me_session=${secret}`, null],
    ['me_session', null],
    [';;=;', null],
    [undefined, null],
  ])('is read from %j', (cookie, found) => {
    expect(read(cookie)).toBe(found);
  });

  it('has a name that only https may set, over https', () => {
    expect(read(`__Host-me_session=${secret}`, true)).toBe(secret);
    expect(read(`me_session=${secret}`, true)).toBeNull();
  });
});
