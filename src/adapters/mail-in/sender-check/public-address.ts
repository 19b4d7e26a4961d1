import { BlockList, isIP } from 'node:net';

/** RFC 6890: this machine, private networks, those of carriers and links. */
const notPublic = new BlockList();
for (const [network, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) {
  notPublic.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [['::', 127], ['fc00::', 7], ['fe80::', 10]] as const) notPublic.addSubnet(network, bits, 'ipv6');

/** Whether a peer is out on the internet. Else another server received the mail before us, or nobody: SPF would judge the wrong one. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !notPublic.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
