/** Spreads the bits of a 32-bit number: the finalizer of MurmurHash3 (Appleby, 2011). */
export function mix(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The hash of two numbers in their order, 32 bits. */
export const join = (first: number, second: number): number => mix((Math.imul(first, 31) + second) | 0);

/** A word's hash, 32 bits: FNV-1a (Fowler, Noll and Vo, 1991) over its UTF-16 code units. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
