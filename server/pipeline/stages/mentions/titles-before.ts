import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { genderOf } from '../../../lexicon/person-names.ts';
import { roleOfWords } from '../../../lexicon/role-words.ts';
import { isTitle, type NounMatch, namesBodies, nounAt } from '../../../lexicon/titles.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Mention, Sentence, Token } from '../../annotated-document.ts';
import { isPolity, type RunContext, wordsOf } from './run-parts.ts';

/** The title, or noun for a body, in small letters that ends where a name begins: `leader` of "leader Xi Jinping". */
export function titleBefore(
  lexicon: Lexicon,
  tokens: readonly Token[],
  sentence: Sentence,
  name: number,
): NounMatch | null {
  for (let first = Math.max(sentence.first, name - 3); first < name; first++) {
    const match = nounAt(lexicon, tokens, first, name);
    if (match?.last === name && (isTitle(match) || namesBodies(match.noun)) && !match.noun.plural) return match;
  }
  return null;
}

/** Where the title ends whose office is of or in the place at token `first`: before the preposition ("mayor of Rome"), 0 without one. */
export function placeOfOffice(tokens: readonly Token[], first: number): number {
  const preposition = tokens[first - 1]?.text === 'the' ? first - 2 : first - 1;
  return /^(of|to|in|for)$/.test(tokens[preposition]?.text ?? '') ? preposition : 0;
}

const kin = wordClass('kin');
const inTitle = new Set(['ADJ', 'NOUN', 'PROPN']);

/** Where the words of a title begin: adjectives and nouns before it, up to the name that says whose title it is, or behind an age. */
function startOfTitle(tokens: readonly Token[], sentence: Sentence, title: number, taken: ReadonlySet<number>): number {
  let first = title;
  while (
    first > sentence.first &&
    !taken.has(first - 1) &&
    (inTitle.has(tokens[first - 1]!.upos) || tokens[first - 1]!.text === '-')
  )
    first--;
  while (tokens[first]!.text === '-') first += 2;
  return first;
}

/**
 * Gives names the titles in small letters before them ("Chinese leader Xi Jinping", "Microsoft founder Bill Gates"):
 * an unknown name after a title is a person (after `the aid group`, a body), and a country or organization before the title is whom the person acts for.
 */
export function withTitlesBefore({ lexicon, tokens, sentence }: RunContext, mentions: Mention[]): Mention[] {
  const byLast = new Map(mentions.map((mention) => [mention.last, mention]));
  const taken = new Set(
    mentions.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)),
  );
  for (const mention of mentions) {
    const { reading } = mention;
    if (!reading || reading.absorbed || (reading.kind ?? 'person') !== 'person' || reading.placeName) continue;
    const place = byLast.get(mention.first);
    const seat = place && placeOfOffice(tokens, place.first) > sentence.first ? place : null;
    const title = titleBefore(lexicon, tokens, sentence, seat ? placeOfOffice(tokens, seat.first) : mention.first);
    if (!title || (seat && (title.noun.class === 'body' || kin.has(title.noun.noun)))) continue;
    if (title.noun.class === 'body') {
      if (!reading.entry && !reading.role && reading.kind)
        mention.reading = { ...reading, kind: 'organization', type: 'other' };
      continue;
    }
    const start = startOfTitle(tokens, sentence, title.first, taken);
    const owner = ownerBefore(tokens, byLast, start) ?? (seat && tokens[seat.first - 1]!.text !== 'to' ? seat : null);
    const role = roleOfWords(wordsOf(tokens, start, seat ? title.last : mention.first));
    mention.reading = {
      ...reading,
      kind: 'person',
      gender: reading.gender ?? title.noun.gender ?? genderOf(lexicon.parts, (reading.name ?? '').split(' ')),
      role: reading.role ?? role,
      modifiers: owner ? [...reading.modifiers, owner.last - 1] : reading.modifiers,
    };
    mention.role = mention.reading.role;
    mention.first = Math.min(owner?.first ?? start, start);
    mention.start = tokens[mention.first]!.start;
    if (owner?.reading && isPolity(owner.reading)) owner.reading = { ...owner.reading, absorbed: true };
  }
  return mentions;
}

/** The name right before a title, or before the possessive 's in front of it. */
function ownerBefore(tokens: readonly Token[], byLast: ReadonlyMap<number, Mention>, start: number): Mention | null {
  const isPossessive = /^['’]s?$/.test(tokens[start - 1]?.text ?? '');
  const owner = byLast.get(isPossessive ? start - 1 : start);
  return owner && owner.reading?.kind !== 'person' ? owner : null;
}

/** "the brothers Arkady and Boris Rotenberg": a given name before "and" shares the family name that follows. */
export function withSharedSurnames({ lexicon, tokens }: RunContext, mentions: Mention[]): Mention[] {
  for (const mention of mentions) {
    const { reading } = mention;
    const isShort = reading?.name && !reading.entry && mention.last - mention.first === 1;
    if (!isShort || !lexicon.parts.givenNames.has(reading.name!.toLowerCase())) continue;
    if (tokens[mention.last]?.text !== 'and' || /^both$/i.test(tokens[mention.first - 1]?.text ?? '')) continue;
    const partner = mentions.find(({ first, reading }) => first === mention.last + 1 && reading?.kind === 'person');
    const words = partner?.reading?.name?.split(' ') ?? [];
    if (words.length === 2 && lexicon.parts.givenNames.has(words[0]!.toLowerCase()))
      mention.reading = { ...reading!, kind: 'person', name: `${reading!.name} ${words[1]}` };
  }
  return mentions;
}

/** "Senators Roe and Doe": whoever is listed behind a title in the plural bears it, too. */
export function withSharedTitles({ lexicon, tokens }: RunContext, mentions: Mention[]): Mention[] {
  const byFirst = new Map(mentions.map((mention) => [mention.first, mention]));
  for (const first of mentions) {
    const title = first.role ? nounAt(lexicon, tokens, first.first, first.last) : null;
    if (!title?.noun.plural) continue;
    for (let at = first; ; ) {
      const next = /^(,|and|&)$/.test(tokens[at.last]?.text ?? '')
        ? byFirst.get(tokens[at.last + 1]?.text === 'and' ? at.last + 2 : at.last + 1)
        : undefined;
      if (!next?.reading || (next.reading.kind ?? 'person') !== 'person' || next.role || next.reading.placeName) break;
      next.reading = { ...next.reading, kind: 'person', role: first.role };
      next.role = first.role;
      at = next;
    }
  }
  return mentions;
}
