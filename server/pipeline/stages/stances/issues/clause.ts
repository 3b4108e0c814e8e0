import { actNoun } from '../../../../lexicon/act-nouns.ts';
import { isIssueWord } from '../../../../lexicon/issue-words.ts';
import { commonSpelling } from '../../../../lexicon/spellings.ts';
import {
  childrenBy,
  isVerb,
  objectsOf,
  obliquesOf,
  prepositionOf,
} from '../../../dependency-graph/dependency-graph.ts';
import { joined } from './modifiers.ts';
import { issuePhrase } from './phrase.ts';
import { firstPhrase, type Place, type Scope } from './scope.ts';

/** Prepositions after which a verb's object in meaning stands. */
const governing = ['of', 'on', 'over', 'about', 'against', 'for', 'with', 'to', 'in', 'from', 'into'];

/**
 * The phrase for what a verb does, as a noun: `invading Peru` and `to invade Peru` are an `invasion of Peru`. A verb without a noun of
 * its own gives its object (`to respect human rights`: `human rights`), one over another verb gives way to it (`to stop arming`).
 */
export function clausePhrase(scope: Scope, verb: number): string | null {
  const { tree } = scope.context;
  if (!isVerb(tree[verb]!)) return null;
  const act = actNoun(commonSpelling(tree[verb]!.lemma));
  const inner = act ? undefined : childrenBy(tree, verb, 'xcomp', 'ccomp').find((child) => isVerb(tree[child]!));
  if (inner !== undefined) return clausePhrase(scope, inner) ?? objectPhrase(scope, verb, 'argument');
  if (!act) return objectPhrase(scope, verb, 'argument') ?? oblique(scope, verb, 'argument')?.phrase ?? null;
  const object = objectPhrase(scope, verb, 'inside');
  if (object) return `${act.noun} ${act.preposition} ${object}`;
  const around = oblique(scope, verb, 'inside');
  if (around) return `${act.noun} ${around.preposition} ${around.phrase}`;
  return isIssueWord(act.noun, 'empty', 'broad') ? null : act.noun;
}

const objectPhrase = (scope: Scope, verb: number, place: Place): string | null =>
  firstPhrase(
    objectsOf(scope.context.tree, verb),
    (object) => issuePhrase(scope, object, place) ?? (place === 'inside' ? bareNoun(scope, object) : null),
  );

/** `withdrawal of proposal`: within the phrase of an act a broad noun says enough. */
const bareNoun = ({ context: { tree } }: Scope, token: number): string | null =>
  tree[token]!.upos === 'NOUN' && isIssueWord(tree[token]!.lemma, 'broad') ? joined(tree, [token]) : null;

/** What a verb without object is about: `interfering in elections`. */
function oblique(scope: Scope, verb: number, place: Place): { preposition: string; phrase: string } | null {
  const { tree } = scope.context;
  for (const noun of obliquesOf(tree, verb)) {
    const preposition = prepositionOf(tree, noun) ?? '';
    const phrase =
      governing.includes(preposition) && tree[noun]!.upos === 'NOUN' ? issuePhrase(scope, noun, place) : null;
    if (phrase) return { preposition, phrase };
  }
  return null;
}
