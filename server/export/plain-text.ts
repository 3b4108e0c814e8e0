import { DistinctNames } from './distinct-names.ts';

/** Every character that XML 1.0 (section 2.2) forbids, and with it what no other text format needs either. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with U+FFFD for control characters, noncharacters and halves of surrogate pairs, so that any reader takes it. */
export const plainText = (text: string): string => text.replace(forbidden, '\u{FFFD}');

/**
 * A plain-text id for every key, different keys never sharing one: where two keys differ only in what plain text
 * cannot hold, the later gets a number.
 */
export function plainIds(keys: Iterable<string>): Map<string, string> {
  const free = new DistinctNames('~');
  return new Map(Array.from(keys, (key) => [key, free.give(plainText(key))]));
}
