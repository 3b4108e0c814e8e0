import { isIssueWord } from '../../../../lexicon/issue-words.ts';
import type { Mention } from '../../../annotated-document.ts';
import { childrenBy, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import { isSide, nameAround, type Place, type Scope } from './scope.ts';

/**
 * The name of what a stance is about where that is a place or an actor with no part in it (`Taiwan`, `South China Sea`); null for
 * names that are no issue. Actors beside the two are partners or places as a rule: only prepositions of topics make them one.
 */
export function issueName(scope: Scope, token: number, place: Place): string | null {
  const mention = nameAround(scope, token);
  if (!mention) return nameOfRun(scope.context.tree, token, place);
  return isSide(scope, token) || place === 'argument' ? null : nameOfMention(scope, mention, place);
}

/** A person is an issue only where something is done to them: `the arrest of Jane Roe`. */
function nameOfMention({ context }: Scope, mention: Mention, place: Place): string | null {
  if (mention.kind === 'pronoun' || mention.kind === 'nominal') return null;
  if (mention.place) return withoutArticle(context.document.document.text.slice(mention.start, mention.end));
  const actor = context.actors.get(mention.actors[0]!);
  if (!actor || (place === 'topic' && actor.kind !== 'country' && actor.kind !== 'organization')) return null;
  return withoutArticle(actor.name);
}

const withoutArticle = (name: string): string => name.replace(/^the\s+/i, '').replace(/\s+/g, ' ');

/** Names that are no mention: several words of a name, an acronym, or any name after a preposition of topics (`over Brexit`). */
function nameOfRun(tree: Tree, token: number, place: Place): string | null {
  const words = nameParts(tree, token).map((part) => tree[part]!);
  if (words.some(({ lemma, text }) => isIssueWord(lemma, 'measure') || !/^\p{L}[\p{L}.’'-]+$/u.test(text))) return null;
  const isNamed = words.length > 1 || place === 'topic' || /^[A-Z]{3,}$/.test(words[0]!.text);
  return isNamed ? words.map(({ text }) => text).join(' ') : null;
}

/** The words of a name in their order, those before its words before them: `South`, `China`, `Sea`. */
const nameParts = (tree: Tree, token: number): number[] =>
  [
    ...childrenBy(tree, token, 'compound', 'flat', 'nmod:desc', 'amod')
      .filter((child) => tree[child]!.upos === 'PROPN')
      .flatMap((child) => nameParts(tree, child)),
    token,
  ].sort((a, b) => a - b);
