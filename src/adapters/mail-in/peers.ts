import { isIPv6 } from 'node:net';

/** Leading groups of an IPv6 address that name its network: one customer has all addresses behind these. */
const networkGroups = 4;
const mapped = /^::ffff:(?=\d+\.)/i;

/**
 * Whose share a connection counts against: the IPv4 address, or of an IPv6 address its /64 network, for whoever has one
 * such address has 2^64 of them.
 */
export function peerOf(address: string): string {
  const plain = address.replace(mapped, '');
  return isIPv6(plain) ? networkOf(plain) : plain;
}

function networkOf(address: string): string {
  const [start = '', end] = address.toLowerCase().split('::', 2);
  const [leading, trailing] = [groupsOf(start), groupsOf(end ?? '')];
  const zeros = end === undefined ? 0 : 8 - leading.length - trailing.length;
  const groups = [...leading, ...Array<string>(Math.max(0, zeros)).fill('0'), ...trailing];
  return `${groups.slice(0, networkGroups).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function groupsOf(part: string): readonly string[] {
  return part === '' ? [] : part.split(':');
}
