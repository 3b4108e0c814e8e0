import { legalForm } from '../../../lexicon/body-names.ts';
import { captions, isParticle, leadingParticle, shouted } from '../../../lexicon/name-words.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { RunContext } from './run-parts.ts';

/** Capitalised words that may be one name: tokens `first` to `last` (exclusive). */
export interface Run {
  first: number;
  last: number;
}

/** Nouns of office whose complement belongs to the title ("minister of foreign affairs"). */
const takesComplement = wordClass('nouns with complements');
const inquiring = wordClass('bodies with a subject');
const fields = wordClass('fields of bodies');
const bodies = wordClass('bodies with fields');
const factions = wordClass('party factions');
const isAnd = (text: string): boolean => text === 'and' || text === '&';

/** Finds the runs of name words of a sentence; a name of the lexicon is never cut. */
class RunFinder {
  readonly #context: RunContext;
  readonly #isNameWord: readonly boolean[];
  readonly #known: ReadonlySet<number>;

  constructor(context: RunContext, isNameWord: readonly boolean[]) {
    [this.#context, this.#isNameWord] = [context, isNameWord];
    const { names, tokens } = context;
    this.#known = new Set(names.flatMap(({ first, last }) => tokens.slice(first, last).map(({ index }) => index)));
  }

  runs(): Run[] {
    const runs: Run[] = [];
    const { first, last: end } = this.#context.sentence;
    for (let i = first; i < end; i++) {
      if (!this.#isName(i) && !(leadingParticle.test(this.#text(i)) && this.#particleEnd(i))) continue;
      if (shouted.test(this.#text(i)) && !this.#known.has(i)) continue;
      runs.push({ first: i, last: this.#endOfRun(i) });
      i = runs.at(-1)!.last - 1;
    }
    return runs;
  }

  #text = (index: number): string => (index < this.#context.sentence.last && this.#context.tokens[index]?.text) || '';
  #lower = (index: number): string => this.#text(index).toLowerCase();
  #touches = (index: number): boolean => this.#context.tokens[index - 1]!.end === this.#context.tokens[index]!.start;

  /** `Jane Roe Image: John Doe`: the label of a caption, which pages leave between the name and who took the picture, is no name, nor is the letter of `F-16`. */
  #isName(index: number): boolean {
    if (this.#known.has(index)) return true;
    const [text, next] = [this.#text(index), this.#text(index + 1)];
    if (next === ':' && (captions.has(text) || this.#isLabel(index))) return false;
    if (next === '-' && /^\p{Lu}\p{L}{0,2}$/u.test(text) && /^\d/.test(this.#text(index + 2))) return false;
    return this.#isNameWord[index - this.#context.sentence.first] ?? false;
  }

  /** "Reno, NV Offense:": a plain noun that tells what follows the colon. */
  #isLabel = (index: number): boolean =>
    this.#context.lexicon.parts.commonWords.has(this.#lower(index)) && !this.#context.introductions.has(index);

  #endOfRun(first: number): number {
    let [last, complement] = [first + 1, false];
    for (let next = last; next; last = next || last) {
      const opened = this.#known.has(last) ? 0 : this.#complementEnd(last, complement);
      complement ||= opened > 0;
      if (this.#isName(last)) next = this.#endsWithForm(first, last) ? 0 : last + 1;
      else next = opened || (complement && this.#complementGoesOn(last)) || this.#joinedEnd(first, last);
    }
    return last;
  }

  #endsWithForm = (first: number, at: number): boolean =>
    at - first > 1 && legalForm.test(this.#text(at - 1)) && !legalForm.test(this.#text(at));

  /** Where the name word after a particle ends ("bin Salman", "el-Sadat"), 0 when none follows. */
  #particleEnd(particle: number): number {
    const next = this.#text(particle + 1) === '-' ? particle + 2 : particle + 1;
    return this.#isName(next) ? next + 1 : 0;
  }

  /** Where a name goes on behind a mark or little word at `at`, 0 when it does not: "Roe, Jr.", "Shiv Sena (UBT)", "Won-soon". */
  #joinedEnd(first: number, at: number): number {
    const text = this.#text(at);
    const next = this.#text(at + 1);
    if (text === ',' && ((legalForm.test(next) && next !== 'NV') || (at - first > 1 && /^[JS]r\.?$/.test(next))))
      return at + 2;
    if (text === '(' && this.#text(at + 2) === ')' && factions.has(this.#lower(at + 1))) return at + 3;
    if (this.#isSyllable(first, at)) return at + 2;
    const close = /^["“‘]$/.test(text) ? [2, 3, 4].find((step) => /^["”’]$/.test(this.#text(at + step))) : undefined;
    if (close && this.#isName(at + 1))
      return this.#isName(at + close + 1) ? at + close + 2 : this.#particleEnd(at + close + 1);
    const isHyphen = text === '&' || (/^[-‐‑/]$/.test(text) && this.#touches(at));
    if (isHyphen && (this.#isName(at + 1) || isParticle(next))) return at + 2;
    if ((text === 'and' && this.#joinsField(first, at)) || this.#ownsBody(at)) return at + 2;
    return (isParticle(text) && this.#particleEnd(at)) || (/^(al|el|ul)-\p{Lu}/u.test(text) ? at + 1 : 0);
  }

  /** "Won-soon", "Ying-jeou": the second syllable of a given name in small letters, behind a family name that may stand behind titles. */
  #isSyllable(first: number, hyphen: number): boolean {
    const given = [hyphen - 1, hyphen, hyphen + 1].map(this.#text).join('');
    if (hyphen - first < 2 || !/^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5}$/u.test(given)) return false;
    const isKorean = this.#context.lexicon.parts.surnamesFirst.has(this.#lower(hyphen - 2));
    const isGiven = isKorean || (hyphen - first < 4 && this.#context.tokens[hyphen + 1]!.upos === 'PROPN');
    return isGiven && this.#touches(hyphen) && this.#touches(hyphen + 1);
  }

  /** Where the first word ends of what a body or office is of, for or about ("Committee on Science"), 0 when `at` opens nothing such. */
  #complementEnd(at: number, isSecond: boolean): number {
    const lower = this.#lower(at);
    const takes = /^(of|for)$/.test(lower) ? takesComplement : /^(on|into)$/.test(lower) ? inquiring : null;
    const start = this.#lower(at + 1) === 'the' ? at + 2 : at + 1;
    const isOfCountry = isSecond && lower === 'of' && this.#known.has(start);
    const { introductions, lexicon } = this.#context;
    const isName = introductions.has(at - 1) && !lexicon.nameHeads.last.has(this.#lower(at - 1));
    return !isName && (isOfCountry || takes?.has(this.#lower(at - 1))) && this.#isName(start) ? start + 1 : 0;
  }

  #isField = (at: number): boolean => this.#isName(at) && fields.has(this.#lower(at));

  /**
   * Where the fields of a body end that a mark or `and` at `at` goes on with, 0 when the words are no fields: "Commerce, Science, and
   * Transportation", "Veterans' Affairs", "Health and Human Services", but not "Aviation and Acme Industry Corporation".
   */
  #complementGoesOn(at: number): number {
    if (/^['’]s?$/.test(this.#text(at))) return this.#isField(at + 1) ? at + 2 : 0;
    let [last, isLast] = [at, false];
    const isOfMany = (at: number) => this.#known.has(at) && this.#isField(at + 1);
    for (; this.#isField(last) || isOfMany(last) || (!isLast && /^(,|and|&)$/.test(this.#text(last))); last++)
      isLast ||= isAnd(this.#text(last));
    if (isLast && this.#isField(at - 1) && this.#isField(last - 1)) return last;
    if (this.#text(at) !== 'and' || !this.#isName(at + 1) || /^\P{Ll}+$/u.test(this.#text(at + 1))) return 0;
    const { introductions, lexicon } = this.#context;
    const isOther =
      introductions.has(at + 1) ||
      (this.#known.has(at + 1) && !(this.#known.has(at - 1) && !/^['’]s?$/.test(this.#text(at + 2))));
    const isSecond = [1, 2, 3].some(
      (step) =>
        this.#isName(at + step) &&
        lexicon.nouns.get([this.#lower(at + step)]).some((noun) => /^(office|person)$/.test(noun.class)),
    );
    return isOther || isSecond || /[^s]$/.test(this.#bodyAfter(at)) ? 0 : at + 2;
  }

  /** The last of the words behind `at`, in small letters, when they are two or more and the last is a word for a body, else empty. */
  #bodyAfter(at: number): string {
    let last = at + 1;
    while (this.#isName(last)) last++;
    return last > at + 2 && bodies.has(this.#lower(last - 1)) ? this.#lower(last - 1) : '';
  }

  /** "Veterans' Affairs Committee", "People's Party": those whom a body is for, before a word for one. */
  #ownsBody(mark: number): boolean {
    const [owner, text] = [this.#lower(mark - 1), this.#text(mark)];
    if (/^['’]$/.test(text) ? !/[^s]s$/.test(owner) : !/^['’]s$/.test(text) || !/(men|children|people)$/.test(owner))
      return false;
    let last = mark + 1;
    while (this.#isName(last) && !this.#known.has(last)) last++;
    const head = this.#context.lexicon.nameHeads.last.get(this.#lower(last - 1));
    return (
      last > mark + 1 &&
      head?.kind === 'organization' &&
      !this.#known.has(mark - 1) &&
      !this.#context.introductions.has(mark - 1)
    );
  }

  /** "Energy and Water Committee", "the Fish and Wildlife Foundation": two fields of one body, which the last word is. */
  #joinsField(first: number, and: number): boolean {
    if (this.#known.has(and + 1) || !this.#bodyAfter(and)) return false;
    const field = this.#lower(and - 1);
    if (fields.has(field)) return true;
    const isPlain =
      !bodies.has(field) && !takesComplement.has(field) && /^(the|['’]s|its|our)$/.test(this.#lower(first - 1));
    const own = this.#context.names.find((name) => name.first === first)?.last ?? first;
    return isPlain && own < and && !this.#context.tokens.slice(own, and).some(({ index }) => this.#known.has(index));
  }
}

/** The runs of name words of a sentence. `isNameWord` tells of every token of the sentence whether it can be part of a name. */
export const runsIn = (context: RunContext, isNameWord: readonly boolean[]): Run[] =>
  new RunFinder(context, isNameWord).runs();
