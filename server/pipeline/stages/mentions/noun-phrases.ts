import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { NounClass } from '../../../lexicon/nouns.ts';
import { roleOfWords } from '../../../lexicon/role-words.ts';
import type { NounMatch } from '../../../lexicon/titles.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Mention, Sentence, Token } from '../../annotated-document.ts';

/** What finding the nominals of a sentence needs: which mention of a name, or pronoun, each token belongs to. */
export interface NominalContext {
  lexicon: Lexicon;
  tokens: readonly Token[];
  sentence: Sentence;
  mentionAt: ReadonlyMap<number, Mention>;
}

const withinPhrase = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV']);
const determiners = new Set('the this that these those both a an another some any no each every all'.split(' '));
const counts = new Map(Object.entries({ two: 2, 2: 2, three: 3, 3: 3 }));
/** Nouns whose "in" complement says whose they are: "officials in Kabul", "the army in Mali", but not "troops in Mali", who may be anybody's. */
const locatedClasses = /^(official|state|force|rebels|police|institution|office)$/;
const visiting = wordClass('forces abroad');
const isLocated = ({ noun }: NounMatch): boolean => locatedClasses.test(noun.class) && !visiting.has(noun.noun);

/** The words before a noun: where they begin, their determiner, and the tokens that say whose it is. */
export interface Phrase {
  first: number;
  determiner: string;
  /** How many: 2 of "the two", "both"; 0 when it is not said. */
  count: number;
  modifiers: number[];
}

const isClitic = (text: string): boolean => text === "'s" || text === '’s' || text === "'" || text === '’';

/** Walks left over the words before a noun to whose it is and to its determiner. */
export function phraseBefore(context: NominalContext, noun: number): Phrase {
  const { tokens, sentence, mentionAt } = context;
  const phrase: Phrase = { first: noun, determiner: '', count: 0, modifiers: [] };
  for (let i = noun - 1; i >= sentence.first; i--) {
    const { text, upos } = tokens[i]!;
    const lower = text.toLowerCase();
    const mention = mentionAt.get(i);
    if (mention) {
      if (mention.kind === 'pronoun' && !mention.reading?.possessive) return phrase;
      phrase.modifiers.unshift(i);
      phrase.first = mention.first;
      i = mention.first;
      const coordinated = tokens[i - 1]?.text === 'and' && mentionAt.has(i - 2) && mention.reading?.form === 'demonym';
      if (!coordinated) {
        phrase.determiner ||= determinerAt(tokens, i - 1);
        return phrase;
      }
      i--;
    } else if (counts.has(lower)) {
      phrase.determiner = lower;
      phrase.count = counts.get(lower)!;
    } else if (determiners.has(lower)) {
      phrase.determiner = lower;
      if (lower === 'both') phrase.count = 2;
      return phrase;
    } else if (isClitic(text)) {
      if (isOwner(context, i - 1)) return ownedBy(context, i - 1);
    } else if (
      text !== '-' &&
      text !== '‑' &&
      !(
        withinPhrase.has(upos) ||
        (upos === 'VERB' && /(ed|ing)$/.test(lower) && i + 1 < noun + 1 && tokens[i]!.head >= i)
      )
    ) {
      return phrase;
    } else phrase.first = i;
  }
  return phrase;
}

/** Nouns that point back to an actor of whom something else can be. */
const owning: ReadonlySet<NounClass> = new Set(['polity', 'body', 'institution', 'office', 'person', 'state']);

function isOwner({ lexicon, tokens, mentionAt }: NominalContext, index: number): boolean {
  const noun = lexicon.nouns.get([tokens[index]?.text.toLowerCase() ?? ''])[0];
  return mentionAt.has(index) || (noun !== undefined && !noun.plural && owning.has(noun.class));
}

/** "the country's top diplomat": the owner is a name, or a noun that points back to an actor. */
function ownedBy({ tokens, mentionAt }: NominalContext, owner: number): Phrase {
  const mention = mentionAt.get(owner);
  const first = mention?.first ?? owner;
  return { first, determiner: determinerAt(tokens, first - 1), count: 0, modifiers: [owner] };
}

const determinerAt = (tokens: readonly Token[], index: number): string => {
  const lower = tokens[index]?.text.toLowerCase() ?? '';
  return determiners.has(lower) || counts.has(lower) ? lower : '';
};

/** The name in the complement of a noun: "the government of Peru", "officials from the Red Cross", "troops in Iraq". */
export function complementAfter(context: NominalContext, match: NounMatch): number | null {
  const { tokens, mentionAt, sentence } = context;
  const preposition = tokens[match.last]?.text ?? '';
  const isPlace = preposition === 'in' && isLocated(match);
  if (!isPlace && !/^(of|from|for)$/.test(preposition)) return null;
  for (let i = match.last + 1; i < Math.min(match.last + 4, sentence.last); i++) {
    const mention = mentionAt.get(i);
    if (mention) return isAdjective(tokens, mention) || ownsOther(context, mention) ? null : mention.last - 1;
    const { text, upos } = tokens[i]!;
    if (!determiners.has(text) && upos !== 'ADJ' && upos !== 'DET') return null;
  }
  return null;
}

/** "officers of Peru's security agencies": of what the name owns, unless that is its government. */
function ownsOther({ lexicon, tokens }: NominalContext, { last }: Mention): boolean {
  const owned = tokens.slice(last + 1, last + 4).map(({ text }) => lexicon.nouns.get([text.toLowerCase()])[0]?.class);
  return isClitic(tokens[last]?.text ?? '') && !owned.includes('state');
}

/** Last tokens of the names that stand in one list with a complement: "the leaders of Peru, Chile and the Philippines". */
export function listedAfter({ tokens, mentionAt, sentence }: NominalContext, complement: number): number[] {
  const listed = [complement];
  let open = mentionAt.get(complement)!.last;
  for (let i = open; i < sentence.last; i++) {
    const mention = mentionAt.get(i);
    if (mention) {
      if (isAdjective(tokens, mention) || tokens[mention.last]?.text.startsWith("'")) return listed;
      listed.push(mention.last - 1);
      if (tokens.slice(open, i).some(({ text }) => text === 'and')) return listed;
      open = mention.last;
      i = mention.last - 1;
    } else if (!separators.has(tokens[i]!.text)) break;
  }
  return [complement];
}

const separators = new Set([',', 'and', 'the']);

/** A demonym before another noun. */
const isAdjective = (tokens: readonly Token[], { last, reading }: Mention): boolean =>
  reading?.form === 'demonym' && /NOUN|PROPN|ADJ/.test(tokens[last]?.upos ?? '');

/** The words of the role from the last modifier to the noun: "foreign minister". */
export function roleOf(tokens: readonly Token[], phrase: Phrase, { first, last }: NounMatch): string {
  const lastModifier = phrase.modifiers.at(-1) ?? -1;
  const start = Math.max(lastModifier < first ? lastModifier + 1 : phrase.first, phrase.first);
  return roleOfWords(tokens.slice(Math.min(start, first), last).map(({ text }) => text));
}
