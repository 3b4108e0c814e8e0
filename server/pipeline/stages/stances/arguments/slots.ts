import { wordClass } from '../../../../lexicon/word-classes.ts';
import {
  agentsOf,
  argumentsOf,
  childrenBy,
  conjunctsOf,
  grammaticalSubjectsOf,
  isPassive,
  modifiersOf,
  objectsOf,
  obliquesOf,
  prepositionOf,
  relationOf,
  subjectsOf,
  type Tree,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Predicate } from '../act.ts';
import type { Context } from '../context.ts';
import type { Filler } from './fillers.ts';
import { makersOf, namedBy, partitives, type Referent, referentsOf } from './referents.ts';
import { measureOver, supportOf } from './support.ts';

/**
 * The actors that fill the first of the given roles that any actor fills.
 * Prepositional roles are looked for at the predicate, at the words of its idiom, at its object (`held talks with`),
 * and for a noun at the verb that carries it (`imposed sanctions on`), since parsers differ on where such phrases hang.
 */
export function fillersOf(context: Context, predicate: Predicate, roles: readonly string[]): Filler[] {
  for (const role of roles) {
    const fillers = tokensInRole(context.tree, predicate, role)
      .filter((token) => !isCutOff(context.tree, predicate.head, token))
      .flatMap((token) => actorsAt(context, predicate, token))
      .map((referent): Filler => ({ ...referent, role }));
    if (fillers.length) return fillers;
  }
  return [];
}

/** True when a colon or semicolon stands before the argument: a new statement, whatever the parser made of it. */
function isCutOff(tree: Tree, head: number, token: number): boolean {
  for (let at = head + 1; at < token; at++) if (tree[at]!.text === ':' || tree[at]!.text === ';') return true;
  return false;
}

/** The noun itself for the predicate's own word; for limits on a thing, whom the thing goes to or comes from, before whose it is. */
function actorsAt(context: Context, predicate: Predicate, token: number): Referent[] {
  if (token === predicate.head) return namedBy(context, token);
  const { type } = predicate.frame;
  if ((type === 'SANCTION' || type === 'COERCE') && context.mentionAt[token]! < 0) {
    const things = [token, ...obliquesOf(context.tree, token, 'of')];
    const ends = ['to', 'from', 'by', 'with'].flatMap((preposition) =>
      things.flatMap((thing) => obliquesOf(context.tree, thing, preposition)),
    );
    const found = ends.flatMap((end) => referentsOf(context, end)).filter(({ hop }) => hop === 'self');
    if (found.length) return found.map((referent) => ({ ...referent, hop: 'complement' }));
  }
  return referentsOf(context, token);
}

/** Tokens that stand in a role of a predicate, conjuncts included. */
export function tokensInRole(tree: Tree, predicate: Predicate, role: string): number[] {
  const { head } = predicate;
  switch (role) {
    case 'nsubj':
      return subjectsOf(tree, head);
    case 'obj':
      return objectsOf(tree, head).filter((object) => !predicate.words.includes(object));
    case 'self':
      return describedBy(tree, amongOthers(tree, head), predicate.frame.type !== 'COOPERATE');
    case 'amod':
    case 'compound':
      return bearersOf(tree, predicate).flatMap((bearer) => makersOrModifiers(tree, bearer));
    case 'iobj':
      return recipientsOf(tree, head);
    case 'ccomp':
      return complementSubjects(tree, head);
    default:
      return role.includes(':') ? prepositional(tree, predicate, role) : directly(tree, head, role);
  }
}

/** `a critic of the pact, Peru`. */
const appositionOf = (tree: Tree, noun: number): number[] =>
  childrenBy(tree, noun, 'appos').filter((child) => tree[child]!.upos === 'PROPN');

const copular = wordClass('copular verbs');

/** Whom a noun says what they are: `Peru is a critic`, `Peru, a critic of`, `they remain allies`, `as critics of the pact, they ...`; offices that one holds are no news in passing. */
function describedBy(tree: Tree, noun: number, inPassing: boolean): number[] {
  const subjects = grammaticalSubjectsOf(tree, noun);
  const { head, deprel } = tree[noun]!;
  if (subjects.length || head < 0) return subjects;
  const relation = relationOf(tree[noun]!);
  if (deprel === 'nmod:desc' || (relation === 'compound' && tree[head]!.upos === 'PROPN')) return [head];
  const isAs = relation === 'obl' && prepositionOf(tree, noun) === 'as';
  const besides = inPassing ? appositionOf(tree, noun) : [];
  if (besides.length) return besides;
  const isPredicate = isAs || (relation === 'obj' && copular.has(tree[head]!.lemma));
  return isPredicate ? grammaticalSubjectsOf(tree, head) : [];
}

/** `vetoed a council resolution drafted by Peru`: who made a thing, rather than what its modifiers name. */
function makersOrModifiers(tree: Tree, bearer: number): number[] {
  const makers = makersOf(tree, bearer);
  return makers.length ? makers : modifiersOf(tree, bearer);
}

/** `one of the critics`: the word that stands for the noun in the clause. */
function amongOthers(tree: Tree, noun: number): number {
  const { head } = tree[noun]!;
  const isPart =
    relationOf(tree[noun]!) === 'nmod' &&
    head >= 0 &&
    prepositionOf(tree, noun) === 'of' &&
    partitives.has(tree[head]!.lemma);
  return isPart ? head : noun;
}

const directly = (tree: Tree, head: number, role: string): number[] =>
  argumentsOf(tree, head)
    .filter((argument) => argument.role === role)
    .map(({ token }) => token);

/** Who is given something: also where parsers take the name for the object and the thing for its apposition, or the name for a part of the thing. */
function recipientsOf(tree: Tree, verb: number): number[] {
  const own = directly(tree, verb, 'iobj');
  if (own.length || isPassive(tree, verb)) return own;
  const objects = childrenBy(tree, verb, 'obj');
  const name = objects.find((object) => tree[object]!.upos !== 'NOUN');
  if (name !== undefined) return objects.some((object) => object > name) || hasThing(tree, name) ? [name] : [];
  return objects.flatMap((object) => leadingName(tree, verb, object));
}

/** `granted Jane Roe a full pardon`, where the pardon is said to be her apposition. */
const hasThing = (tree: Tree, name: number): boolean =>
  childrenBy(tree, name, 'appos').some((child) => tree[child]!.upos === 'NOUN' || hasThing(tree, child));

/** `granted Peru access`: a name right behind the verb, without an article. */
const leadingName = (tree: Tree, verb: number, object: number): number[] =>
  childrenBy(tree, object, 'compound').filter((child) => child === verb + 1 && tree[child]!.upos === 'PROPN');

/** `demanded that Ankara stop`: who should act. */
const complementSubjects = (tree: Tree, head: number): number[] =>
  childrenBy(tree, head, 'ccomp', 'xcomp').flatMap((clause) => grammaticalSubjectsOf(tree, clause));

function prepositional(tree: Tree, predicate: Predicate, role: string): number[] {
  const wanted = role.slice(role.indexOf(':') + 1);
  if (wanted === 'poss') return bearersOf(tree, predicate).flatMap((bearer) => ofHost(tree, bearer, wanted));
  for (const bearer of bearersOf(tree, predicate)) {
    const found = ofHost(tree, bearer, wanted).filter((token) => !predicate.words.includes(token));
    if (found.length) return found;
  }
  if (wanted === 'against') return behindAgent(tree, predicate);
  return wanted === 'by' && predicate.frame.pos === 'noun' ? agentsBelow(tree, predicate.head) : [];
}

/** `a suit filed by Peru against Chile`, where the parser hangs the one sued on the one who sues. */
const behindAgent = (tree: Tree, predicate: Predicate): number[] =>
  bearersOf(tree, predicate)
    .flatMap((bearer) => agentsOf(tree, bearer))
    .flatMap((agent) => obliquesOf(tree, agent, 'against'));

/** `the attack on two ships by Peru`: the agent of a noun, which the parser hung on the phrase before. */
const agentsBelow = (tree: Tree, noun: number): number[] =>
  childrenBy(tree, noun, 'nmod')
    .filter((phrase) => tree[phrase]!.deprel !== 'nmod:poss')
    .flatMap((phrase) => [
      ...obliquesOf(tree, phrase, 'by'),
      ...childrenBy(tree, phrase, 'nmod').flatMap((inner) => obliquesOf(tree, inner, 'by')),
    ]);

const instances = wordClass('instances');

/**
 * Nouns that hang on a bearer by a preposition, as the parser says or because they follow right on the bearer; `at the request of Peru`
 * tells who asked.
 */
function ofHost(tree: Tree, bearer: number, preposition: string): number[] {
  const found = argumentsOf(tree, bearer)
    .filter(({ role }) => role.endsWith(`:${preposition}`) && !role.startsWith('acl') && !role.startsWith('advcl'))
    .map(({ token }) => token);
  const isNext = !found.length && tree[bearer + 1]?.text.toLowerCase() === preposition;
  const all = isNext ? governedBy(tree, bearer + 1).filter((token) => token !== bearer) : found;
  return preposition === 'at' ? all.filter((token) => !instances.has(tree[token]!.lemma)) : all;
}

/** Where the phrases of a predicate may hang: itself, the words of its idiom, its object, the verb that carries it. */
function bearersOf(tree: Tree, { head, words, frame }: Predicate): number[] {
  if (tree[head]!.deprel === 'amod') return [...words];
  if (frame.pos !== 'noun') return [...words, ...withMeasured(tree, objectsOf(tree, head))];
  const support = supportOf(tree, head);
  const isLoose = support?.effect === 'other' && relationOf(tree[head]!) === 'obl';
  const carrier = (isLoose ? null : support?.verb) ?? intransitiveOver(tree, head);
  const measure = measureOver(tree, head);
  return [...words, ...(measure === null ? [] : [measure]), ...(carrier === null ? [] : [carrier])];
}

/** `billions of dollars in Peru`: the phrase may hang on what is measured. */
const withMeasured = (tree: Tree, objects: readonly number[]): number[] => [
  ...objects,
  ...objects.flatMap((object) => obliquesOf(tree, object, 'of')),
];

/** `praise came from Peru`: the verb without object whose subject a noun is, or null. */
function intransitiveOver(tree: Tree, noun: number): number | null {
  const { deprel, head } = tree[noun]!;
  return deprel === 'nsubj' && tree[head]!.upos === 'VERB' && !objectsOf(tree, head).length ? head : null;
}

/** The noun that a preposition of an idiom governs: `Ankara` of `took aim at Ankara`. */
export function governedBy(tree: Tree, preposition: number): number[] {
  const token = tree[preposition]!;
  if (token.deprel !== 'case' && token.deprel !== 'mark') return [];
  return token.head < 0 ? [] : conjunctsOf(tree, token.head);
}
