import { dkimVerify, dmarc, type DNSResolver, spf } from 'mailauth';
import { type SenderCheck, type SendingServer } from '../../../application/ports/sender-check.js';
import { type MethodResult } from '../../../domain/intake/sender/authentication-results.js';
import { domainOf, isSameAddress } from '../../../domain/intake/sender/domain-name.js';
import { checkable } from './checkable.js';
import { type DnsLimits, DnsShare } from './dns-share.js';
import { findings, permittedBy, signedBy } from './findings.js';

/** SPF alone may take ten steps (RFC 7208 §4.6.4), and some of them several questions. */
const usualLimits: DnsLimits = { mostQuestions: 60, time: 4_000 };
/** RFC 7208 §7.3: what SPF's macros are told of us, which the sender's own name server hears. */
const ourName = 'unknown';

/** SPF, DKIM and DMARC; no ARC, whose chain says only what other servers claim. */
export class MailauthCheck implements SenderCheck {
  constructor(
    private readonly dns: DNSResolver,
    private readonly limits: DnsLimits = usualLimits,
  ) {}

  async results(raw: Uint8Array, from: SendingServer, author: string): Promise<readonly MethodResult[]> {
    const bytes = checkable(raw);
    if (bytes === null) return [];
    const share = new DnsShare(this.dns, this.limits);
    try {
      return await found({ bytes, from, author }, share.ask);
    } catch {
      // Whatever the library makes of hostile bytes: it proves nothing.
      return [];
    } finally {
      share.close();
    }
  }
}

interface Question {
  readonly bytes: Buffer;
  readonly from: SendingServer;
  readonly author: string;
}

async function found({ bytes, from: { address, greeting, returnPath }, author }: Question, resolver: DNSResolver): Promise<readonly MethodResult[]> {
  const [{ headerFrom, results }, permission] = await Promise.all([
    dkimVerify(bytes, { resolver }),
    spf({ sender: returnPath, ip: address, helo: greeting, mta: ourName, resolver }),
  ]);
  const [from, another] = headerFrom;
  const domain = from === undefined || another !== undefined || !isSameAddress(from, author) ? null : domainOf(from);
  if (from === undefined || domain === null) return [];
  const [signed, permitted] = [signedBy(results), permittedBy(permission)];
  const judged = await dmarc({ headerFrom: from, spfDomains: [...permitted], dkimDomains: signed.map((one) => ({ domain: one })), resolver });
  return judged === false ? [] : findings(domain, { signed, permitted }, judged);
}
