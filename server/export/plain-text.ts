/** Every character that XML 1.0 (section 2.2) forbids, and with it what no other text format needs either. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with U+FFFD for control characters, noncharacters and halves of surrogate pairs, so that any reader takes it. */
export const plainText = (text: string): string => text.replace(forbidden, '\u{FFFD}');

/**
 * A plain-text id for every key, different keys never sharing one: where two keys differ only in what plain text
 * cannot hold, the later gets a number.
 */
export function plainIds(keys: Iterable<string>): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of keys) {
    const id = unused(plainText(key), taken);
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

function unused(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}~${number}`;
  return free;
}
