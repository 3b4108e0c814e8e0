import ipaddr from 'ipaddr.js';

/** What the special ranges of IP addresses are for (IANA's registries, RFC 6890 and its updates). */
const rangeNames: Readonly<Record<string, string>> = {
  unspecified: 'this machine (unspecified)',
  loopback: 'this machine (loopback)',
  linkLocal: 'the local link, where cloud machines keep their credentials',
  private: 'a private network',
  uniqueLocal: 'a private network (unique local)',
  deprecatedSiteLocal: 'a private network (site local)',
  carrierGradeNat: "a provider's inner network (100.64.0.0/10)",
  broadcast: 'all machines of a network (broadcast)',
  multicast: 'groups of machines (multicast)',
  ipv4Mapped: 'an IPv4 address in disguise (IPv4-mapped)',
  rfc6145: 'an IPv4 address in disguise (translated)',
  rfc6052: 'an IPv4 address in disguise (NAT64)',
  '6to4': 'an IPv4 address in disguise (6to4)',
  teredo: 'an IPv4 address in disguise (Teredo)',
};

/** All that is routed on the public internet of IPv6 lies in 2000::/3. */
const globalIpv6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** What an IP address is for when it is none of the public internet; null when it is. */
export function privateUse(address: string): string | null {
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return 'no IP address';
  const ip = ipaddr.parse(bare);
  const range = ip.range();
  const isPublic = range === 'unicast' && (ip instanceof ipaddr.IPv4 || ip.match(globalIpv6));
  return isPublic ? null : (rangeNames[range] ?? 'special uses (reserved)');
}
