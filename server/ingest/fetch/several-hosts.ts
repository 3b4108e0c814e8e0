const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/**
 * Each address once, the hosts in turn: so pages of several hosts can be fetched at the same time, though every host is
 * asked for one at a time only. The order depends on nothing but the list.
 */
export function hostsInTurn(addresses: Iterable<string>): string[] {
  const byHost = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const host = hostOf(address);
    const queue = byHost.get(host);
    if (queue) queue.push(address);
    else byHost.set(host, [address]);
  }
  const ordered: string[] = [];
  for (let round = 0, open = [...byHost.values()]; open.length; round += 1) {
    for (const queue of open) ordered.push(queue[round]!);
    open = open.filter(({ length }) => length > round + 1);
  }
  return ordered;
}
