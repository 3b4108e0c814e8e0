/** The host of an address without its "www."; null when it is none. */
export function hostOf(url: string | null): string | null {
  try {
    return url && new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

/** A value that is the address of a page, not only of an outlet. */
export const addressIn = (value: unknown): string | null =>
  typeof value === 'string' && /^https?:\/\/[^/]+\/./i.test(value.trim()) ? value.trim() : null;
