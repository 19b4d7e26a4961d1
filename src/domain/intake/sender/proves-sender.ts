import { type MethodResult } from './authentication-results.js';
import { domainName, domainOf, isAligned } from './domain-name.js';

/** The domain has no DMARC record; the second is what Microsoft calls it where one that asks for little would pass. */
const noRecord: readonly string[] = ['none', 'bestguesspass'];

/**
 * Whether results that we believe prove that a message comes from the domain that its From names: by DMARC where the
 * domain has it, else by a signature or a return path of the same domain (RFC 8601 §2.7).
 */
export function provesSender(results: readonly MethodResult[], sender: string): boolean {
  const [dmarc, another] = results.filter(({ method }) => method === 'dmarc');
  // Two of them: one may be words of the sender's that a careless server let through.
  if (another !== undefined) return false;
  const judged = dmarc?.properties.get('header.from');
  if (judged !== undefined && domainName(judged) !== sender) return false;
  if (dmarc?.result === 'pass') return judged !== undefined;
  if (dmarc !== undefined && !noRecord.includes(dmarc.result)) return false;
  const proven = results.filter(({ result }) => result === 'pass').map(provenBy);
  return proven.some((domain) => domain !== null && isAligned(domain, sender));
}

function provenBy({ method, properties }: MethodResult): string | null {
  if (method === 'spf') return domainOf(properties.get('smtp.mailfrom') ?? '');
  if (method === 'dkim') return domainOf(properties.get('header.d') ?? properties.get('header.i') ?? '');
  return null;
}
