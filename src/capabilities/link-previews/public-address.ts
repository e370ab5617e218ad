import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Every range of IPv4 that is not the public internet. Source: IANA, "IPv4 Special-Purpose Address Registry". */
const special4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
  '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4',
]; // prettier-ignore
/**
 * IPv6 that is given out at all, and what in it is for something else: documentation, or IPv4 in disguise. Mapped
 * and translated IPv4, loopback, link-local and local addresses lie outside of it.
 */
const given6 = ['2000::/3'];
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const refused4 = ranges(special4, 'ipv4');
const public6 = ranges(given6, 'ipv6');
const refused6 = ranges(special6, 'ipv6');

/** Whether an address lies on the public internet, so that asking it tells nothing of the network we stand in. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !refused4.check(address, 'ipv4');
  return isIPv6(address) && public6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

function ranges(list: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const block = new BlockList();
  for (const range of list) {
    const [net = '', bits = ''] = range.split('/');
    block.addSubnet(net, Number(bits), family);
  }
  return block;
}
