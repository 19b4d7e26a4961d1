import { generateKeyPairSync } from 'node:crypto';
import { type DKIMSignOptions, type DNSResolver, dkimSign } from 'mailauth';

type Records = Readonly<Record<string, string>>;

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What DNS says of a domain that signs with the key of these tests. */
export function signs(domain: string): Records {
  return { [`s._domainkey.${domain}`]: `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}` };
}

export function permits(domain: string, address: string): Records {
  return { [domain]: `v=spf1 ip4:${address} -all` };
}

export function hasDmarc(domain: string, record = 'p=reject'): Records {
  return { [`_dmarc.${domain}`]: `v=DMARC1; ${record}` };
}

/** A DNS of these records of text; it keeps what it was asked. */
export class TableDns {
  readonly asked: string[] = [];
  private readonly records: Records;

  constructor(...records: readonly Records[]) {
    this.records = Object.assign({}, ...records) as Records;
  }

  readonly resolve: DNSResolver = (name, type) => {
    this.asked.push(`${name} ${type}`);
    const found = type === 'TXT' ? this.records[name] : undefined;
    if (found !== undefined) return Promise.resolve([[found]]);
    return Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  };
}

/** What the library's types leave out. `headerList`: the fields that are signed, with colons between them. */
export interface SigningOptions {
  readonly headerList?: string;
  readonly maxBodyLength?: number;
  readonly algorithm?: string;
}

/** The mail with this domain's signature on top. */
export async function signedAs(domain: string, mail: Uint8Array, { headerList, ...options }: SigningOptions = {}): Promise<Buffer> {
  const signature = { signingDomain: domain, selector: 's', privateKey, algorithm: 'rsa-sha256', canonicalization: 'relaxed/relaxed', ...options };
  const { signatures } = await dkimSign(Buffer.from(mail), { headerList, signatureData: [signature] } as unknown as DKIMSignOptions);
  return Buffer.concat([Buffer.from(signatures), mail]);
}
