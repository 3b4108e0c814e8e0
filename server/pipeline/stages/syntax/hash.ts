const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Spreads the bits of a 32-bit number (the finalizer of MurmurHash3). */
export function spread(bits: number): number {
  let h = bits ^ (bits >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A 32-bit hash of a string (FNV-1a over UTF-16 units, then spread). */
export function hashString(text: string): number {
  let h = offsetBasis;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), prime);
  return spread(h);
}
