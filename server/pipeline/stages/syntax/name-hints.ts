import type { Introduction } from '../../../lexicon/introduced-names.ts';
import { knownNamesIn, type NameMatch } from '../../../lexicon/known-names.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { NameUnits } from '../../../lexicon/name-units.ts';
import { isCommon, isHeadline, isShouted, shouts, startsUpper } from '../../../lexicon/truecase.ts';
import { isVerbForm } from '../../../lexicon/verb-forms.ts';

/** What a word can be, before it is tagged: numbers of rows of `hintedTags`. */
export const anything = 0;
export const name = 1;
const partOfName = 2;
const ofPeople = 3;
const noVerb = 4;
export const infinitive = 5;
export const infinitiveMark = 6;
export const finiteVerb = 7;

/** Tags, as `UPOS|XPOS`, that each hint leaves. */
export const hintedTags: readonly RegExp[] = [
  /^/,
  /^PROPN\|NNPS?$/,
  /^(?:PROPN\|NNPS?|ADJ\|NNP)$/,
  /^(?:ADJ\|(?:JJ|NNP)|PROPN\|NNPS?|NOUN\|NNS?)$/,
  /^(?!VERB|AUX)/,
  /^VERB\|VB$/,
  /^PART\|TO$/,
  /^VERB\|VB[DZP]$/,
];

/** What lexicon and spelling say of the words of a sentence before it is tagged and parsed. */
export interface NameHints {
  /** A hint per word. */
  readonly kinds: Uint8Array;
  readonly units: NameUnits;
}

const isMark = (word: string): boolean => /^[\p{P}\p{S}]+$/u.test(word);
const keyOf = (word: string): string => (shouts(word) ? word : word.toLowerCase());

/** Finds names in sentences before they are tagged, by the lexicon and by what the document writes with a capital elsewhere. */
export class NameHinter {
  private readonly lexicon: Lexicon;
  private readonly common: ReadonlySet<string>;
  /** Words that the document writes as names: acronyms as they stand, others in small letters. */
  private readonly seen = new Set<string>();

  constructor(lexicon: Lexicon, common: ReadonlySet<string>) {
    this.lexicon = lexicon;
    this.common = common;
  }

  /** Looks through a document's sentences for words that are names there. */
  readDocument(sentences: readonly (readonly string[])[]): void {
    this.seen.clear();
    for (const words of sentences) {
      if (isHeadline(words)) continue;
      for (let i = 1; i < words.length; i++) if (this.showsName(words, i)) this.seen.add(keyOf(words[i]!));
    }
  }

  /** A capital inside a sentence shows a name, if it is no ordinary word. */
  private showsName(words: readonly string[], i: number): boolean {
    const word = words[i]!;
    if (!startsUpper(word) || word === 'I' || isMark(words[i - 1]!)) return false;
    return shouts(word) || !this.isCommon(word);
  }

  private isCommon(word: string): boolean {
    return isCommon(word.toLowerCase(), this.common);
  }

  private isSeen(word: string): boolean {
    return this.seen.has(word) || this.seen.has(word.toLowerCase());
  }

  /** The hints for one sentence; `people`: names that are known to be those of people. */
  hintsFor(words: readonly string[], people: readonly Introduction[] = []): NameHints {
    const hints = { kinds: new Uint8Array(words.length), units: new NameUnits(words) };
    const headline = isHeadline(words);
    /** Whether a capital says nothing about a word here. */
    const isVague = (i: number) => headline || i === 0 || isMark(words[i - 1]!);
    for (let i = 0; i < words.length; i++)
      if (startsUpper(words[i]!)) hints.kinds[i] = this.spellingOf(words, i, headline, isVague(i));
    const shouting = headline && isShouted(words);
    for (const { first, last } of people) {
      hints.kinds.fill(name, first, last);
      hints.units.join(first, last, true);
    }
    for (const match of knownNamesIn(this.lexicon.names, words))
      if (!people.some(({ first, last }) => first < match.last && match.first < last))
        this.add(words, match, hints, shouting, isVague);
    return hints;
  }

  private spellingOf(words: readonly string[], i: number, headline: boolean, vague: boolean): number {
    if (this.isSeen(words[i]!)) return partOfName;
    return vague && !headline && !this.isCommon(words[i]!) ? noVerb : anything;
  }

  private add(
    words: readonly string[],
    { first, last, readings }: NameMatch,
    { kinds, units }: NameHints,
    shouting: boolean,
    isVague: (i: number) => boolean,
  ): void {
    const isDemonym = readings[0]!.form === 'demonym';
    if (last - first > 1) {
      const { entry, form } = readings[0]!;
      const isPlain = words.slice(first, last).some((word) => this.isCommon(word));
      const isFlat = entry.kind === 'person' || (form === 'capital' && !isPlain);
      if (!units.join(first, last, isFlat)) return;
      for (let i = first; i < last; i++)
        if (i === first || startsUpper(words[i]!)) kinds[i] = units.heads[i]! < 0 ? name : partOfName;
    } else if (!this.isTrusted(words[first]!, shouting, isVague(first)) && !isVerbForm(words[last] ?? '')) return;
    if (isDemonym) kinds[last - 1] = ofPeople;
    else if (last - first === 1) kinds[first] = name;
  }

  /** Whether a single word is the name that it is written like, and no ordinary word; `Total sued` is one, too: an ordinary word wants an article there. */
  private isTrusted(word: string, shouting: boolean, vague: boolean): boolean {
    if (!startsUpper(word)) return false;
    return !vague || (shouts(word) && !shouting) || this.isSeen(word) || !this.isCommon(word);
  }
}
