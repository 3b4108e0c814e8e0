import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import { keyOf } from '../../../lexicon/pieces.ts';
import type { AnnotatedDocument } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';
import { isHeadline } from '../syntax/truecase.ts';
import { type Introduction, introductionAt } from './full-names.ts';
import { isOfState, meansPerson, type Search } from './short-forms.ts';

/**
 * Finds by their spelling the people whom the text introduces with their full name or a title, and where it calls them by a part of it:
 * once introduced, "Jordan", "Gates" and "May" are people, whatever else the words mean.
 */
export function createIntroductionsStage({ lexicon }: { lexicon?: Lexicon } = {}): Stage {
  return {
    name: 'introductions',
    requires: ['tokens'],
    assigns: ['introductions'],
    run(document) {
      const known = lexicon ?? loadLexicon();
      const full = introductionsIn(known, document);
      document.introductions = new Map();
      for (const name of full) for (let i = name.first; i < name.last; i++) document.introductions.set(i, name);
      for (const index of shortForms(known, document, full))
        document.introductions.set(index, { first: index, last: index + 1 });
    },
  };
}

function introductionsIn(lexicon: Lexicon, { tokens, sentences }: AnnotatedDocument): Introduction[] {
  const found: Introduction[] = [];
  for (const { first, last } of sentences) {
    const inCapitals = isHeadline(tokens.slice(first, last).map(({ text }) => text));
    for (let i = first; i < last; i++) {
      const name = introductionAt(lexicon, tokens, i, inCapitals ? Math.min(last, i + 2) : last);
      if (!name) continue;
      found.push(name);
      i = name.last - 1;
    }
  }
  return found;
}

/** Tokens that call an introduced person by the family name or by the given name. */
function shortForms(lexicon: Lexicon, document: AnnotatedDocument, full: readonly Introduction[]): number[] {
  const { tokens, introductions } = document;
  const families = new Set(full.map(({ last }) => keyOf(tokens[last - 1]!.text)));
  for (const { first } of full)
    if (lexicon.parts.givenNames.has(keyOf(tokens[first]!.text))) families.add(keyOf(tokens[first]!.text));
  const places = new Map<string, number[]>();
  for (const { index, text } of tokens) {
    if (!/^\p{Lu}\p{L}/u.test(text) || introductions.has(index)) continue;
    const key = keyOf(text);
    if (families.has(key)) places.set(key, [...(places.get(key) ?? []), index]);
  }
  return [...places].flatMap(([key, indices]) => {
    const isState = namesState({ lexicon, document }, key, indices, full[0]!.first);
    return indices.filter((index) => meansPerson({ lexicon, document }, index, isState));
  });
}

/**
 * True when a text also speaks of the country that an introduced name is: by its people's name, with words for a state beside it, or
 * in a sentence (no headline) before any person is named.
 */
function namesState(
  { lexicon, document }: Search,
  key: string,
  indices: readonly number[],
  introduced: number,
): boolean {
  const country = lexicon.names
    .get([key])
    .find(({ entry, form }) => entry.kind === 'country' && form === 'name')?.entry;
  if (!country) return false;
  const isEarlier = (index: number) => index < introduced && /^[.!?]$/.test(lastWord(document, index));
  if (indices.some((index) => isOfState({ lexicon, document }, index) || isEarlier(index))) return true;
  return document.tokens.some(({ text }) =>
    lexicon.names.get([keyOf(text)]).some(({ entry, form }) => entry === country && form === 'demonym'),
  );
}

const lastWord = ({ tokens, sentences }: AnnotatedDocument, index: number): string =>
  tokens[sentences[tokens[index]!.sentence]!.last - 1]!.text;
