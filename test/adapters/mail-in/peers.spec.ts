import { peerOf } from '../../../src/adapters/mail-in/peers.js';

describe('the peer of an address', () => {
  it.each<[address: string, peer: string]>([
    ['192.0.2.25', '192.0.2.25'],
    ['::ffff:192.0.2.25', '192.0.2.25'],
    ['2001:db8:0:7:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
    ['2001:DB8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:0db8::0007:0:0:0:1', '2001:db8:0:7::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, peer) => {
    expect(peerOf(address)).toBe(peer);
  });
});
