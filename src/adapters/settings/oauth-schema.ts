import { z } from 'zod';
import { isSafeSource } from '../../application/ports/bank-holiday-source.js';
import { barred, section } from './shape.js';
import { shapedText } from './words.js';

const aTokenAddress = 'an https:// URL, or nothing for Microsoft’s';

const tokenUrl = z
  .string({ error: aTokenAddress })
  .refine((url) => url === '' || (URL.canParse(url) && isSafeSource(new URL(url))), { error: aTokenAddress })
  .transform((url) => (url === '' ? null : url))
  .default(null);

/** An application that signs in under its own name (RFC 6749 §4.4). Its secret is no setting: it stands in the environment. */
export const oauthShape = {
  tenant: shapedText(/^[\w.-]+$/, 'the directory (tenant) ID, such as 00000000-0000-0000-0000-000000000000'),
  clientId: shapedText(/^[\w.-]+$/, 'the application (client) ID, such as 00000000-0000-0000-0000-000000000000'),
  tokenUrl,
  clientSecret: barred('nothing here: the secret belongs in the environment'),
};

export const oauthSchema = section(oauthShape);

/** What an application needs to ask for a token. */
export interface OAuthClient {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export function oauthClient({ tenant, clientId, tokenUrl }: Omit<z.output<typeof oauthSchema>, 'clientSecret'>, clientSecret: string): OAuthClient {
  return { tokenUrl: tokenUrl ?? `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, clientId, clientSecret };
}
