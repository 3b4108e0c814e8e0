import type { ActorKind } from '../../../../shared/actor.ts';
import type { NounClass } from '../../../lexicon/nouns.ts';
import { type NounMatch, nounAt } from '../../../lexicon/titles.ts';
import { wordClass } from '../../../lexicon/word-classes.ts';
import type { Mention } from '../../annotated-document.ts';
import { draft } from './draft.ts';
import { complementAfter, listedAfter, type NominalContext, phraseBefore, roleOf } from './noun-phrases.ts';

const bareAuthorities = wordClass('bare authorities');

/** Kinds of actors that a noun stands for by itself. */
const kinds: Partial<Record<NounClass, ActorKind>> = {
  body: 'organization',
  institution: 'organization',
  office: 'person',
  person: 'person',
};

/** Nouns for actors with whose they are, and those that point back to an actor ("the president", "both sides"). */
export function nominalsIn(context: NominalContext): Mention[] {
  const { lexicon, tokens, sentence, mentionAt } = context;
  const found: Mention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (mentionAt.has(i) || tokens[i]!.upos === 'VERB') continue;
    const match = nounAt(lexicon, tokens, i, sentence.last);
    if (!match) continue;
    const mention = nominalOf(context, match);
    if (mention) found.push(mention);
    i = match.last - 1;
  }
  return found;
}

function nominalOf(context: NominalContext, match: NounMatch): Mention | null {
  const { tokens, mentionAt } = context;
  const { noun } = match;
  if (noun.class === 'act' || isInsideCompound(context, match)) return null;
  const phrase = phraseBefore(context, match.first);
  const complement = phrase.modifiers.length ? null : complementAfter(context, match);
  const modifiers =
    complement === null ? phrase.modifiers : noun.plural ? listedAfter(context, complement) : [complement];
  if (!modifiers.length && !phrase.determiner && !isBareAuthority(context, match) && !noun.plural) return null;
  const last = complement === null ? match.last : mentionAt.get(complement)!.last;
  const { first, determiner, count } = phrase;
  return draft(tokens, { first, last, head: match.last - 1 }, 'nominal', {
    noun,
    gender: noun.gender,
    plural: noun.plural,
    role: roleOf(tokens, phrase, match),
    modifiers,
    determiner,
    count,
    kind: kinds[noun.class] ?? null,
  });
}

/** "Lawmakers rejected it": those of the country that the text is about. */
const isBareAuthority = ({ tokens, mentionAt }: NominalContext, { first, last, noun }: NounMatch): boolean =>
  bareAuthorities.has(noun.noun) &&
  (noun.plural || noun.class === 'institution') &&
  tokens[last - 1]!.deprel.startsWith('nsubj') &&
  (first === 0 ||
    tokens[first - 1]!.sentence !== tokens[first]!.sentence ||
    /PUNCT|CCONJ|SCONJ|VERB/.test(tokens[first - 1]!.upos)) &&
  !mentionAt.has(first - 1);

/** "the government building": the noun only says what the next one is. */
function isInsideCompound({ tokens, sentence }: NominalContext, { last }: NounMatch): boolean {
  const next = tokens[last];
  if (!next || last >= sentence.last) return false;
  const { deprel, head } = tokens[last - 1]!;
  return next.text === '-' || (deprel === 'compound' && head >= last && /NOUN|PROPN/.test(tokens[head]!.upos));
}
