const bareHost = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\./, '');

/** Whether both hosts are of one site: one is the other, or lies under it. */
export function isSameSite(a: URL, b: URL): boolean {
  const [one, other] = [bareHost(a.hostname), bareHost(b.hostname)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/**
 * The address that stands for a page: the one that the page says is its own (`stated`), else the one that it was fetched
 * from. Pages that name another site, or their site's front page, are not believed: they would take the place of others.
 */
export function canonicalAddress(fetched: URL, stated: string | null): string {
  const own = stated && URL.canParse(stated, fetched.href) ? new URL(stated, fetched) : fetched;
  const isBelieved = /^https?:$/.test(own.protocol) && isSameSite(own, fetched) && (own.pathname !== '/' || own.search);
  const address = new URL(isBelieved ? own : fetched);
  address.hash = '';
  return address.href;
}
