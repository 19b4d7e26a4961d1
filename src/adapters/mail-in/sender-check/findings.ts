import { type DKIMResult, type DMARCResult, type SPFResult } from 'mailauth';
import { type MethodResult } from '../../../domain/intake/sender/authentication-results.js';
import { domainName } from '../../../domain/intake/sender/domain-name.js';

/** A signature as the library gives it, which its types tell otherwise. */
interface Signature extends Omit<DKIMResult, 'status'> {
  readonly algo?: string;
  readonly signingHeaders?: { readonly keys: string };
  readonly status: { readonly result: string; readonly underSized?: number };
}

/**
 * The domains whose signature is sound. Beyond what the library asks: of the whole body (`l=` lets anybody add to it),
 * with From among what is signed (RFC 6376 §5.4), and not by SHA-1 (RFC 8301 §3.1).
 */
export function signedBy(signatures: readonly DKIMResult[]): readonly string[] {
  return (signatures as readonly unknown[] as readonly Signature[]).filter(isSound).flatMap(({ signingDomain }) => domainName(signingDomain) ?? []);
}

function isSound({ algo, signingHeaders, status }: Signature): boolean {
  const signed = signingHeaders?.keys.toLowerCase().split(/\s*:\s*/) ?? [];
  return status.result === 'pass' && !status.underSized && algo?.toLowerCase().endsWith('-sha256') === true && signed.includes('from');
}

export function permittedBy({ domain, status }: SPFResult): readonly string[] {
  const name = status.result === 'pass' ? domainName(domain) : null;
  return name === null ? [] : [name];
}

export interface Proven {
  readonly signed: readonly string[];
  readonly permitted: readonly string[];
}

/** As a server of the council's would have written it in Authentication-Results. */
export function findings(from: string, { signed, permitted }: Proven, judged: DMARCResult): readonly MethodResult[] {
  return [
    ...signed.map((domain) => passed('dkim', 'header.d', domain)),
    ...permitted.map((domain) => passed('spf', 'smtp.mailfrom', domain)),
    { ...passed('dmarc', 'header.from', from), result: dmarcResult(from, { signed, permitted }, judged) },
  ];
}

function passed(method: string, property: string, domain: string): MethodResult {
  return { method, result: 'pass', properties: new Map([[property, domain]]) };
}

/** A domain that asks for strict alignment (RFC 7489 §3.1) is given it here: the library notes it, and lets relaxed pass. */
function dmarcResult(from: string, { signed, permitted }: Proven, { status, alignment }: DMARCResult): string {
  if (status.result !== 'pass') return status.result;
  const holds = ({ result, strict }: DMARCResult['alignment']['spf'], domains: readonly string[]): boolean => (strict ? domains.includes(from) : Boolean(result));
  return holds(alignment.dkim, signed) || holds(alignment.spf, permitted) ? 'pass' : 'fail';
}
