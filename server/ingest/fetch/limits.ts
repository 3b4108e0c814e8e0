/** How much one address may cost, in time, bytes and patience. */
export interface FetchLimits {
  /** To connect, TLS included. */
  connectMs: number;
  /** For one request, from the look-up of its host to the last byte. */
  requestMs: number;
  /** Bytes as they are sent, packed or not. */
  sentBytes: number;
  /** Bytes after unpacking. */
  unpackedBytes: number;
  redirects: number;
  /** Requests for one page as long as errors may pass. */
  tries: number;
  /** Before the second try; four times as long before the third, and so on. */
  backoffMs: number;
  /** Between two requests to one host, unless its robots.txt asks for more. */
  pauseMs: number;
  /** A host that asks to be left alone for longer is left alone, and its pages are reported. */
  longestPauseMs: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: FetchLimits = {
  connectMs: 10_000,
  requestMs: 60_000,
  sentBytes: 32 * mebibyte,
  unpackedBytes: 64 * mebibyte,
  redirects: 5,
  tries: 3,
  backoffMs: 2_000,
  pauseMs: 1_000,
  longestPauseMs: 120_000,
};

/** Crawlers read at least this much of a robots.txt, and leave the rest (RFC 9309, 2.5). */
export const robotsBytes = 500 * 1024;
