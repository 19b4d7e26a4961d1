import { type Provider, type Type } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { RecogniseSession } from '../../application/access/recognise-session.js';
import { Visitors } from '../../application/access/visitors.js';
import { FirstClerkController } from './first-clerk.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SignInController } from './sign-in.controller.js';

const controllers: Type[] = [SignInController, FirstClerkController];

/** `secure`: people reach the service by https. */
export const signIn = {
  controllers,
  providers: (secure: boolean): Provider[] => [{ provide: SessionCookie, useValue: new SessionCookie(secure) }],
};

/** Before the application is initialised: from the cookie to who it is, for every request that brings one. */
export function prepareSignIn(app: NestExpressApplication): void {
  const [cookie, visitors, sessions] = [app.get(SessionCookie), app.get(Visitors), app.get(RecogniseSession)];
  app.use(async (request: Request, _response: Response, next: NextFunction) => {
    const secret = isBeyondPages(request.path) ? null : cookie.read(request);
    const visitor = secret === null ? null : await sessions.run(secret);
    if (visitor !== null) visitors.admit(request, visitor);
    next();
  });
}

/** The API goes by tokens alone, and a stylesheet is nobody's secret. */
function isBeyondPages(path: string): boolean {
  return /^\/(api|assets|health)(\/|$)/.test(path);
}
