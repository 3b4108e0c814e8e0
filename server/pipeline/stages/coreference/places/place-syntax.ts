import { placeCues } from '../../../../lexicon/place-cues.ts';
import type { Token } from '../../../annotated-document.ts';
import {
  childrenBy,
  grammaticalSubjectsOf,
  isPassive,
  relationOf,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';

const cues = placeCues();

/** The prepositions that mark a word, without the possessive 's. */
export const casesOf = (tokens: readonly Token[], index: number): Token[] =>
  tokens[index]!.children.map((child) => tokens[child]!).filter(
    (child) => child.deprel === 'case' && !/^['’]s?$/.test(child.text),
  );

/** The token whose relation decides for this one: the first of coordinated names. */
export function deciding(tokens: readonly Token[], head: number): number {
  let at = head;
  for (let step = 0; step < 8; step++) {
    const token = tokens[at]!;
    if (relationOf(token) !== 'conj' || token.head < 0) break;
    const first = tokens[token.head]!;
    if (!/NOUN|PROPN/.test(first.upos) || casesOf(tokens, at).length) break;
    at = token.head;
  }
  return at;
}

/** The preposition of a name in small letters: the one of the tree, else the one right before it, unless it belongs to the noun that the name modifies. */
export function caseOf(tokens: readonly Token[], mention: ReadMention, head: number): string | null {
  const found = casesOf(tokens, head)[0];
  if (found) return found.text.toLowerCase();
  const before =
    tokens[mention.first - 1]?.text.toLowerCase() === 'the' ? tokens[mention.first - 2] : tokens[mention.first - 1];
  const isOfNoun = before?.head === tokens[head]!.head && /^(compound|amod)$/.test(tokens[head]!.deprel);
  return before && before.upos === 'ADP' && !isOfNoun ? before.text.toLowerCase() : null;
}

/** True for nouns of what is given to somebody or felt toward somebody: "support", "oil". */
const isGiven = ({ lemma }: Token): boolean =>
  cues.cargo.has(lemma) || cues.relation.has(lemma) || cues.attitude.has(lemma);

/** True for nouns of what governments do, say, feel, own or send: "support", "troops", "attack". */
export function isOfGovernments({ lexicon }: Coreference, token: Token): boolean {
  const { lemma } = token;
  if (isGiven(token)) return true;
  return lexicon.nouns.get([lemma]).some((noun) => /^(act|state|force|institution)$/.test(noun.class));
}

/**
 * What a verb or noun of movement moves: the object, else the subject; of a noun, its possessor and what follows with "of" or stands
 * before it, and who makes it ("paid a visit").
 */
function moversOf(tokens: readonly Token[], { index, upos, deprel, head }: Token): readonly number[] {
  if (upos === 'NOUN') {
    const owners = childrenBy(tokens, index, 'compound', 'nmod', 'nsubj').filter((child) =>
      casesOf(tokens, child).every(({ text }) => text === 'of'),
    );
    return deprel === 'obj' ? [...owners, ...grammaticalSubjectsOf(tokens, head)] : owners;
  }
  const objects = isPassive(tokens, index) ? [] : childrenBy(tokens, index, 'obj');
  return objects.length ? objects : grammaticalSubjectsOf(tokens, index);
}

/** True when those who move speak for governments, or when armies or what governments give and take moves: not mere travellers. */
export const movesGovernments = (context: Coreference, governor: Token): boolean =>
  moversOf(context.tokens, governor).some((mover) => speaksForGovernment(context, mover, governor));

/** True when something that a government gives comes from somewhere: "support came from", but not "the attack came from". */
export const isGivenFrom = ({ tokens }: Coreference, governor: Token): boolean =>
  moversOf(tokens, governor).some((mover) => isGiven(tokens[mover]!));

/** True for what governments have and do, for countries and, where the journey is a visit, for envoys. */
export function speaksForGovernment(context: Coreference, mover: number, { lemma }: Token): boolean {
  const token = context.tokens[mover]!;
  if (isOfGovernments(context, token)) return true;
  const mention = context.mentionAt.get(mover);
  return mention?.head === mover && (isCountry(mention) || (cues.visiting.has(lemma) && isEnvoy(mention)));
}

const isCountry = ({ reading: { entry, form } }: ReadMention): boolean =>
  entry?.kind === 'country' && form !== 'demonym';

/** Somebody whose own words or whom the lexicon gives an office: "President Kenyatta", "the envoys". */
const isEnvoy = ({ reading: { entry, noun, role } }: ReadMention): boolean =>
  noun ? noun.class === 'official' || noun.class === 'office' : Boolean(role ?? entry?.role);
