import { DistinctNames } from './distinct-names.ts';
import { plainText } from './plain-text.ts';

/** What file systems and links of Obsidian do not take in a name. */
const forbidden = /[\\/:*?"<>|#^[\]%\s\p{C}]+/gu;
/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const longest = 80;

function nameFrom(text: string): string {
  const cleaned = plainText(text)
    .replace(forbidden, ' ')
    .trim()
    .replace(/^[. ]+/, '');
  const cut = [...cleaned]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  if (!cut) return 'Unnamed';
  return reserved.test(cut) ? `${cut} note` : cut;
}

/** Names of notes: each is a file name everywhere, and none is another's, whatever the case. */
export class NoteNames {
  readonly #names = new Map<string, string>();
  readonly #free = new DistinctNames(' ', (name) => name.toLowerCase());

  /** Gives a thing a name made of a text. */
  give(id: string, text: string): string {
    const name = this.giveAway(text);
    this.#names.set(id, name);
    return name;
  }

  /** Gives a name to what nothing leads to. */
  giveAway(text: string): string {
    return this.#free.give(nameFrom(text));
  }

  has(id: string): boolean {
    return this.#names.has(id);
  }

  /** The name that a thing was given. */
  of(id: string): string {
    return this.#names.get(id)!;
  }

  link(id: string): string {
    return `[[${this.of(id)}]]`;
  }
}
