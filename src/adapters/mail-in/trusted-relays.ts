import { BlockList, isIP } from 'node:net';

/** The relays whose word about a sender the settings believe. An IPv4 peer may show as ::ffff:192.0.2.25 and is the same. */
export class TrustedRelays {
  private readonly list = new BlockList();

  constructor(addresses: readonly string[]) {
    for (const address of addresses) this.list.addAddress(address, familyOf(address));
  }

  has(address: string): boolean {
    return isIP(address) !== 0 && this.list.check(address, familyOf(address));
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
