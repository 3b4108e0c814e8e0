import { knownNamesIn, type NameFilter, type NameMatch } from '../../../lexicon/known-names.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { knownPiecesOf } from '../../../lexicon/pieces.ts';
import type { Sentence, Token } from '../../annotated-document.ts';

/** Pieces of the token at an index for a walk through a trie that ends with the sentence. */
export const piecesWithin =
  (tokens: readonly Token[], end: number) =>
  (index: number): readonly string[] | null => {
    if (index >= end) return null;
    const { text } = tokens[index]!;
    return text === ',' ? [','] : knownPiecesOf(text);
  };

/** Names of the lexicon in a sentence, with the tokens of the document; a single word that also is no name ("Total", "Shell") must be tagged as one. */
export function namesIn(lexicon: Lexicon, tokens: readonly Token[], sentence: Sentence): NameMatch[] {
  const { first: start } = sentence;
  const own = tokens.slice(start, sentence.last);
  const isName: NameFilter = ({ entry, form, capitals, anyCase }, first, last) => {
    if (last - first > 1 || entry.kind === 'country' || form !== 'name' || capitals || anyCase) return true;
    const { text, upos } = own[first]!;
    return upos === 'PROPN' || !lexicon.parts.commonWords.has(text.toLowerCase());
  };
  const words = own.map(({ text }) => text);
  return knownNamesIn(lexicon.names, words, isName).map(({ first, last, readings }) => ({
    first: start + first,
    last: start + last,
    readings,
  }));
}

/** "Western European", "the Western Libyan army": a direction of what follows, which is not the body that is called so. */
const isDirection = ({ last, readings: [value] }: NameMatch, after: NameMatch | undefined): boolean =>
  value!.form === 'demonym' && value!.entry.type === 'alliance' && after?.first === last;

const isRegion = ({ readings }: NameMatch): boolean => readings.some(({ entry }) => entry.type === 'region');
const isPure = ({ readings }: NameMatch): boolean => readings.every(({ entry }) => entry.type === 'region');

/** "Athens, Georgia", "Norway, Maine": a town, whatever else the name before the region means; "Peru, Texas and Ohio" is a list. */
export function withoutTowns(tokens: readonly Token[], names: readonly NameMatch[]): NameMatch[] {
  return names.filter((name, index) => {
    const after = names[index + 1];
    const before = names[index - 1];
    if (isDirection(name, after)) return false;
    return !(after && isTown(tokens, name, after)) && !(before && isTown(tokens, before, name));
  });
}

function isTown(tokens: readonly Token[], town: NameMatch, region: NameMatch): boolean {
  if (tokens[town.last]?.text !== ',' || region.first !== town.last + 1 || !isRegion(region)) return false;
  const { form, entry } = town.readings[0]!;
  if (form !== 'capital' && !(entry.kind === 'country' && form === 'name' && isPure(region))) return false;
  const [after, next] = [tokens[region.last], tokens[region.last + 1]];
  if (/^(and|or|&)$/.test(after?.text ?? '') || /^(,|and)$/.test(tokens[town.first - 1]?.text ?? '')) return false;
  return !(after?.text === ',' && (next?.text === 'and' || /^\p{Lu}/u.test(next?.text ?? '')));
}
