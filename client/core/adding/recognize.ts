/** What was typed or pasted into the one field: nothing, addresses, or a text. */
export type Recognized =
  | { kind: 'nothing' }
  | { kind: 'addresses'; addresses: string[] }
  | { kind: 'text'; text: string; words: number };

const address = /^https?:\/\/\S+$/i;

/** Tells addresses, one a line or apart by spaces, from a text. */
export function recognize(typed: string): Recognized {
  const text = typed.trim();
  if (!text) return { kind: 'nothing' };
  const words = text.split(/\s+/);
  if (words.every((word) => address.test(word))) return { kind: 'addresses', addresses: [...new Set(words)] };
  return { kind: 'text', text, words: words.length };
}
