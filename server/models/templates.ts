const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Spreads the bits of a 32-bit number (the finalizer of MurmurHash3). */
function spread(bits: number): number {
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

/** The templates of a text, parted by commas and line breaks; their order is that in which models were trained. */
export const templatesOf = (text: string): readonly string[] => text.trim().split(/\s*[,\n]\s*/);

/** Feature templates in the form that the inner loop reads: how many atoms each has, and which. */
export interface Templates {
  readonly count: number;
  readonly seeds: Int32Array;
  /** `starts[k]` to `starts[k + 1]` are the places of template k's atoms in `atoms`. */
  readonly starts: Int32Array;
  readonly atoms: Int32Array;
}

/**
 * Compiles templates, each a string of atom names joined by blanks.
 * @throws Error on a name that is not among `names`
 */
export function compileTemplates(names: readonly string[], templates: readonly string[]): Templates {
  const starts = [0];
  const atoms: number[] = [];
  for (const template of templates) {
    for (const name of template.trim().split(/\s+/)) {
      const atom = names.indexOf(name);
      if (atom < 0) throw new Error(`No atom is called ${name}`);
      atoms.push(atom);
    }
    starts.push(atoms.length);
  }
  return {
    count: templates.length,
    seeds: Int32Array.from(templates, (_, k) => spread(k + 1)),
    starts: Int32Array.from(starts),
    atoms: Int32Array.from(atoms),
  };
}

/** What hashes are multiplied by: after each atom, and at the end. */
export const atomFactor = 0x9e3779b1;
export const rowFactor = 0x85ebca6b;

/**
 * Hashes every template over the atoms' present values.
 * @param bits size of the weight table as a power of two
 * @param rows receives per template the place of its row in the weight table
 */
export function fillRows(templates: Templates, values: Int32Array, bits: number, rows: Int32Array): void {
  const { count, seeds, starts, atoms } = templates;
  const shift = 32 - bits;
  for (let k = 0; k < count; k++) {
    let h = seeds[k]!;
    const end = starts[k + 1]!;
    for (let i = starts[k]!; i < end; i++) {
      h = Math.imul(h ^ values[atoms[i]!]!, atomFactor);
      h ^= h >>> 15;
    }
    rows[k] = Math.imul(h, rowFactor) >>> shift;
  }
}
