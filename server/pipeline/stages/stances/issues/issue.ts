import { isIssueWord, namesPeople } from '../../../../lexicon/issue-words.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Token } from '../../../annotated-document.ts';
import { isVerb, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';
import type { Context } from '../context.ts';
import type { Reading } from '../reading.ts';
import { bearersOf, clausesBelow, governedBy, nounOver, objectsBeside, topical, usual } from './candidates.ts';
import { clausePhrase } from './clause.ts';
import { joined, tellingModifiers } from './modifiers.ts';
import { issuePhrase } from './phrase.ts';
import type { Place, Scope } from './scope.ts';

const deniable = wordClass('deniable things');

/** What a stance is about, with the token that says so. */
export interface Issue {
  token: number;
  phrase: string;
}

/**
 * What a stance toward an actor is about: an argument of its predicate beside the two (`criticised Peru over fishing`, `sold arms to
 * Peru`, `urged Peru to release prisoners`), what of the target is meant (`condemned Peru's export ban`), or what kind of act it is
 * (`trade deal`). Null without one.
 */
export function issueOf(context: Context, { predicate, to, source, target }: Reading): string | null {
  const { tree } = context;
  const scope: Scope = { context, sides: new Set([source, ...(target === null ? [] : [target])]) };
  const cue = predicate.words;
  const bearers = bearersOf(tree, cue);
  const over = nounOver(tree, to.token, cue);
  const candidates: readonly [Place, number[]][] = [
    ['topic', governedBy(tree, bearers, topical)],
    ['argument', objectsBeside(tree, bearers, cue)],
    ['topic', governedBy(tree, bearers, ['on'])],
    ['argument', over < 0 ? [] : [over]],
    ['argument', governedBy(tree, bearers, usual)],
    ['argument', clausesBelow(tree, bearers, to.token)],
  ];
  return firstIssue(scope, candidates, cue)?.phrase ?? kindOf(scope, cue);
}

/**
 * What an act without a target is about: its object, else what it is `over`, `on`, `about`, `against`, else a broad noun in one of
 * these places (`rejected the deal`); null without one, and where people undergo it.
 */
export function issueOfAct(context: Context, { words, head }: Predicate, source: string): Issue | null {
  const { tree } = context;
  const objects = objectsBeside(tree, [head], words);
  if (objects.some((object) => namesPeople(tree[object]!.lemma))) return null;
  const candidates: readonly [Place, number[]][] = [
    ['argument', objects],
    ['topic', governedBy(tree, [head], [...topical, 'on', 'against'])],
  ];
  return (
    firstIssue({ context, sides: new Set([source]) }, candidates, words) ??
    broadIssue(
      tree,
      candidates.flatMap(([, tokens]) => tokens),
    )
  );
}

function broadIssue(tree: Tree, tokens: readonly number[]): Issue | null {
  const token = tokens.find((at) => isBroad(tree[at]!));
  return token === undefined ? null : { token, phrase: joined(tree, [token]) };
}

/** A charge that is denied says nothing by itself. */
const isBroad = ({ upos, lemma }: Token): boolean =>
  upos === 'NOUN' && isIssueWord(lemma, 'broad') && !namesPeople(lemma) && !deniable.has(lemma);

function firstIssue(scope: Scope, candidates: readonly [Place, number[]][], cue: readonly number[]): Issue | null {
  for (const [place, tokens] of candidates)
    for (const token of tokens) {
      const phrase = cue.includes(token) ? null : phraseOf(scope, token, place);
      if (phrase) return { token, phrase };
    }
  return null;
}

const phraseOf = (scope: Scope, token: number, place: Place): string | null =>
  isVerb(scope.context.tree[token]!) ? clausePhrase(scope, token) : issuePhrase(scope, token, place);

/** `signed a trade deal`, `held arms talks`: the noun of the act with the nouns that say which. */
function kindOf(scope: Scope, cue: readonly number[]): string | null {
  const { tree, mentionAt } = scope.context;
  const noun = cue.find((token) => tree[token]!.upos === 'NOUN' && mentionAt[token]! < 0);
  if (noun === undefined || !tellingModifiers(scope, noun).some(({ isNoun }) => isNoun)) return null;
  return issuePhrase(scope, noun, 'argument');
}
