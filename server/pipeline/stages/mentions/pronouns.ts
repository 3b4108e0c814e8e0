import { pronouns } from '../../../lexicon/pronouns.ts';
import type { Mention, Sentence, Token } from '../../annotated-document.ts';
import { draft } from './draft.ts';

/** The pronouns of a sentence, and what is used as one ("the two", "the latter"). */
export function pronounsIn(tokens: readonly Token[], { first, last }: Sentence): Mention[] {
  const found: Mention[] = [];
  for (let i = first; i < last; i++) {
    const length = pronounAt(tokens, i, last);
    const aged = length ? 0 : ageAt(tokens, i, last);
    if (length) found.push(mentionOf(tokens, i, i + length));
    if (aged) found.push(agedMention(tokens, i, i + aged));
    i += Math.max(0, length + aged - 1);
  }
  return found;
}

function mentionOf(tokens: readonly Token[], first: number, last: number): Mention {
  const { gender, person, count, possessive, stands } = pronouns().get(wordsOf(tokens, first, last))!;
  return draft(tokens, { first, last, head: last - 1 }, 'pronoun', {
    kind: stands === 'person' ? 'person' : null,
    gender,
    plural: count !== 'one' && !isOneOfTwo.test(count),
    count: sizes[count] ?? 0,
    person,
    possessive,
  });
}

function agedMention(tokens: readonly Token[], first: number, last: number): Mention {
  const age = Number(tokens[first + 1]!.text);
  return draft(tokens, { first, last, head: last - 1 }, 'pronoun', { kind: 'person', person: 3, age });
}

/** "His Excellency", "Her Majesty" are titles. */
const honours = /^(Excellency|Majesty|Highness|Holiness|Eminence|Honou?r)$/;

const sizes: Record<string, number> = { two: 2, three: 3, former: 2, latter: 2 };
const isOneOfTwo = /^(former|latter)$/;

/** Tokens of "the 45-year-old" where it stands for somebody, 0 for none. */
function ageAt(tokens: readonly Token[], first: number, end: number): number {
  if (tokens[first]!.text.toLowerCase() !== 'the' || !/^\d{1,3}$/.test(tokens[first + 1]?.text ?? '')) return 0;
  const isAge = wordsOf(tokens, first + 2, first + 6) === '- year - old';
  return isAge && first + 6 <= end && standsAlone(tokens, first + 6, end) ? 6 : 0;
}

const wordsOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map(({ text }) => text.toLowerCase())
    .join(' ');

/** Tokens of the pronoun that starts here, 0 for none. */
function pronounAt(tokens: readonly Token[], first: number, end: number): number {
  const { text, upos, deprel } = tokens[first]!;
  for (const length of [2, 1]) {
    const known = first + length <= end ? pronouns().get(wordsOf(tokens, first, first + length)) : undefined;
    if (!known) continue;
    if (known.count !== 'one' && known.count !== 'many') return standsAlone(tokens, first + length, end) ? length : 0;
    const isHonour = known.possessive && honours.test(tokens[first + 1]?.text ?? '');
    return upos === 'PROPN' || deprel === 'expl' || text === 'US' || isHonour ? 0 : 1;
  }
  return 0;
}

/** "the two discussed it", unlike "the two men", "both of them", "both Peru and Chile" and "they both left". */
function standsAlone(tokens: readonly Token[], last: number, end: number): boolean {
  const next = tokens[last];
  const { deprel, text } = tokens[last - 1]!;
  if (text.toLowerCase() === 'both' && /PRON|NOUN|PROPN|AUX/.test(tokens[last - 2]?.upos ?? '')) return false;
  if (!next || last >= end) return true;
  const isOpen = /^(-|%|per)$/.test(next.text) || (next.text === 'of' && !isOneOfTwo.test(text));
  const isClosed = /PUNCT|AUX|ADP|CCONJ|ADV|PART|SCONJ/.test(next.upos) && !isOpen;
  return isClosed || (next.upos === 'VERB' && !/^(amod|nummod|compound)/.test(deprel));
}
