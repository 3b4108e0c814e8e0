import type { NameMatch } from '../../../lexicon/known-names.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Token } from '../../annotated-document.ts';
import { legalForm } from './sentence-words.ts';

/** Capitalised words that may be one name: tokens `first` to `last` (exclusive). */
export interface Run {
  first: number;
  last: number;
}

/** Whether a token of the sentence can be part of a name. */
type IsName = (index: number) => boolean;

const particles = wordClass('name particles');
const hyphens = new Set(['-', '‐', '‑', '&', '/']);
/** Nouns of office whose complement belongs to the title ("minister of foreign affairs"). */
const takesComplement = wordClass('nouns with complements');

const isParticle = (text: string): boolean => particles.has(text) || /^(al|el|ul|as|ad|an|ar|ash)-\p{Lu}/u.test(text);

/** Particles that a family name alone starts with. */
const leading = /^(al|el|bin|ibn|van|von)$/;

const touches = (left: Token, right: Token): boolean => left.end === right.start;

/** Where the name word after a particle ends ("bin Salman", "el-Sadat"), 0 when none follows. */
function particleEnd(tokens: readonly Token[], particle: number, end: number, isName: IsName): number {
  const next = tokens[particle + 1]?.text === '-' ? particle + 2 : particle + 1;
  return next < end && isName(next) ? next + 1 : 0;
}

/** "Won-soon", "Ying-jeou": the second syllable of a given name in small letters, in a name of two or three words. */
function isSyllable(tokens: readonly Token[], first: number, hyphen: number, end: number): boolean {
  if (tokens[hyphen]!.text !== '-' || hyphen + 1 >= end || hyphen - first < 2 || hyphen - first > 3) return false;
  const [before, mark, after] = [tokens[hyphen - 1]!, tokens[hyphen]!, tokens[hyphen + 1]!];
  const isJoined = touches(before, mark) && touches(mark, after);
  return (
    isJoined && /^\p{Lu}\p{Ll}{1,5}$/u.test(before.text) && /^\p{Ll}{1,5}$/u.test(after.text) && after.upos === 'PROPN'
  );
}

/** "Shiv Sena (UBT)", "CPI(M)": the wing of a party in brackets behind its name. */
const isFaction = (tokens: readonly Token[], open: number): boolean =>
  tokens[open]!.text === '(' && tokens[open + 2]?.text === ')' && factions.has(tokens[open + 1]!.text.toLowerCase());

/** Where the run that starts at `first` ends. `isName` tells of every token of the sentence whether it can be part of a name. */
function endOfRun(tokens: readonly Token[], first: number, end: number, isName: IsName): number {
  let last = first + 1;
  let complement = false;
  while (last < end) {
    const token = tokens[last]!;
    const text = token.text;
    const lower = text.toLowerCase();
    const previous = tokens[last - 1]!;
    const next = last + 1 < end ? tokens[last + 1] : undefined;
    const isJoined = next !== undefined && isName(last + 1);
    if (isName(last)) {
      if (last - first > 1 && legalForm.test(previous.text) && !legalForm.test(text)) break;
      last++;
    } else if (text === ',' && legalForm.test(tokens[last + 1]?.text ?? '')) last += 2;
    else if (isFaction(tokens, last)) last += 3;
    else if (isSyllable(tokens, first, last, end)) last += 2;
    else if (
      hyphens.has(text) &&
      (text === '&' || touches(previous, token)) &&
      next &&
      (isJoined || touches(token, next))
    ) {
      if (!isJoined) break;
      last += 2;
    } else if (isParticle(text) && particleEnd(tokens, last, end, isName) > 0)
      last = particleEnd(tokens, last, end, isName);
    else if (/^(al|el|ul)-\p{Lu}/u.test(text)) last++;
    else if (/^(of|for)$/.test(lower) && takesComplement.has(previous.text.toLowerCase()) && next) {
      const after = next.text.toLowerCase() === 'the' ? last + 2 : last + 1;
      if (after >= end || !isName(after)) break;
      complement = true;
      last = after + 1;
    } else if (lower === 'and' && isJoined && complement && next!.text !== next!.text.toUpperCase()) {
      complement = false;
      last += 2;
    } else if (lower === 'and' && joinsField(tokens, last, end, isName)) last += 2;
    else break;
  }
  return last;
}

/** "Senate Energy and Water Committee", "Defense and Security Forces": two fields of one body, which the last word is. */
function joinsField(tokens: readonly Token[], and: number, end: number, isName: IsName): boolean {
  let last = and + 1;
  while (last < end && isName(last)) last++;
  const isBody = last > and + 2 && bodies.has(tokens[last - 1]!.text.toLowerCase());
  return isBody && fields.has(tokens[and - 1]!.text.toLowerCase());
}

const fields = wordClass('fields of bodies');
const bodies = wordClass('bodies with fields');
const factions = wordClass('party factions');
const captions = new Set(['Image', 'Photo', 'Picture', 'Video', 'File', 'Credit', 'Source']);

/** `Jane Roe Image: John Doe`: the label of a caption, which pages leave between the name and who took the picture. */
const opensCaption = (tokens: readonly Token[], index: number): boolean =>
  captions.has(tokens[index]!.text) && tokens[index + 1]?.text === ':';

/** The runs of name words of a sentence; a name of the lexicon is never cut. */
export function runsIn(
  tokens: readonly Token[],
  firstToken: number,
  end: number,
  isNameWord: readonly boolean[],
  names: readonly NameMatch[],
): Run[] {
  const inName = new Set<number>();
  for (const { first, last } of names) for (let i = first; i < last; i++) inName.add(i);
  const isName = (index: number) =>
    inName.has(index) || (isNameWord[index - firstToken]! && !opensCaption(tokens, index));
  const runs: Run[] = [];
  for (let i = firstToken; i < end; i++) {
    const starts = isName(i) || (leading.test(tokens[i]!.text) && particleEnd(tokens, i, end, isName) > 0);
    if (!starts) continue;
    const last = endOfRun(tokens, i, end, isName);
    runs.push({ first: i, last });
    i = last - 1;
  }
  return runs;
}
