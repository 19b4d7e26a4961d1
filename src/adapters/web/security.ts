import { type CsrfProtectionOptions, type SecurityHeadersOptions } from '@nestjs/common';
import { type Request } from 'express';
import { isPage } from './page-path.js';

/** No script at all runs in these pages, and nothing is taken from anywhere but here. */
const policy = {
  defaultSrc: "'none'",
  styleSrc: "'self'",
  imgSrc: ["'self'", 'data:'],
  formAction: "'self'",
  frameAncestors: "'none'",
  baseUri: "'none'",
};

/** `address`: what links begin with, as people reach the service. */
export function securityHeaders(address: URL): SecurityHeadersOptions {
  const secure = address.protocol === 'https:';
  return {
    contentSecurityPolicy: { useDefaults: false, directives: secure ? { ...policy, upgradeInsecureRequests: true } : policy },
    referrerPolicy: { policy: tellsFetchSite(address) ? 'no-referrer' : 'same-origin' },
    // This host alone: what else a council runs beside it is not ours to decide.
    strictTransportSecurity: secure ? { includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
  };
}

/** The API is asked with tokens, which no browser sends by itself. */
export function crossSiteProtection(address: URL): CsrfProtectionOptions<Request> {
  return { trustedOrigins: [address.origin], exclude: (request) => !isPage(request.path) };
}

/**
 * Browsers say where a form comes from by Sec-Fetch-Site, but only to addresses that they trust. To the others they say
 * it by Origin, which `no-referrer` would turn into "null": nobody could send a form on an office's plain http address.
 */
function tellsFetchSite({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
