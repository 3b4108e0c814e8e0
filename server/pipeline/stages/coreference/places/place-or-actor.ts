import { idiomsEndingIn } from '../../../../lexicon/idioms.ts';
import { placeCues } from '../../../../lexicon/place-cues.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { Token } from '../../../annotated-document.ts';
import { relationOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';
import { describedBy, isPrivate } from './nationals.ts';
import { aimed, isHome, isPart, isPlaceAfter, isScenery, isToured } from './place-prepositions.ts';
import { caseOf, casesOf, deciding, isOfGovernments } from './place-syntax.ts';

const cues = placeCues();
const asides = new Set(['from', 'of', 'including', 'like', 'near']);

/**
 * True when a name of a country, capital or seat of power only says where something is: a locative oblique, the goal of a motion,
 * a modifier of a meeting or a building. Subjects, objects, possessors of acts and partners of relations are actors.
 */
export function isPlace(context: Coreference, mention: ReadMention): boolean {
  const { tokens } = context;
  const { form, entry } = mention.reading;
  if (!entry || form === 'nickname') return false;
  if (entry.kind === 'group') {
    const noun = form === 'demonym' ? describedBy(tokens, mention.head) : null;
    return noun !== null && (isPrivate(context, mention) || !speaksFor(context, noun));
  }
  if (tokens[mention.last]?.text === '-' && cues.framed.has(tokens[mention.last + 1]?.text.toLowerCase() ?? ''))
    return entry.kind === 'country' || form !== 'name';
  if (form === 'demonym') return entry.kind === 'country' && isPrivate(context, mention);
  if (form === 'place') return true;
  const isRegion = entry.type === 'region';
  const isLand = entry.kind === 'country' || isRegion || entry.type === 'continent';
  if (!isLand && form === 'name') return isChannel(tokens, mention);
  if (/^[RDI]$/.test(tokens[mention.first - 2]?.text ?? '') && tokens[mention.first - 1]?.text === '-') return true;
  if (followsPlace(context, mention) || isPart(context, mention)) return true;
  return isPlaceByTree(context, mention, isRegion || form === 'capital' || form === 'seat');
}

/**
 * "the size of Chad", "toys from Chad": a name behind a thing, which is as often a mere place; it counts once it takes part in a stance.
 */
export function isAside(context: Coreference, mention: ReadMention): boolean {
  const { tokens, lexicon } = context;
  const head = deciding(tokens, mention.head);
  const governor = tokens[tokens[head]!.head];
  if (!governor || !asides.has(caseOf(tokens, mention, head) ?? '')) return false;
  return governor.upos === 'NOUN' && !lexicon.nouns.get([governor.lemma]).length && !speaksFor(context, governor);
}

function isPlaceByTree(context: Coreference, mention: ReadMention, isCity: boolean): boolean {
  const { tokens } = context;
  const head = deciding(tokens, mention.head);
  const token = tokens[head]!;
  const governor = token.head >= 0 ? tokens[token.head]! : null;
  const preposition = caseOf(tokens, mention, head);
  if (preposition && governor && endsIdiom(tokens, governor, preposition, head)) return false;
  if (preposition && relationOf(token) !== 'nsubj' && !reachesOwner(context, preposition, token, governor))
    return isPlaceAfter(context, head, preposition, governor, isCity);
  if (!governor) return isCity && relationOf(token) === 'root';
  if (token.deprel === 'obj' && cues.leaving.has(governor.lemma)) return true;
  if (isScenery(context, token, governor) || isHome(context, token, governor)) return true;
  return isToured(context, token, governor) || (isCity && isCityAside(context, token, governor));
}

/** "hit back at Fiji": the preposition belongs to what is done to the name, not to where. */
const endsIdiom = (tokens: readonly Token[], { index, lemma }: Token, preposition: string, head: number): boolean =>
  idiomsEndingIn(lemma, preposition).some((between) => {
    const words = tokens.slice(index + 1, head).map((token) => token.lemma);
    return between.every((word) => words.includes(word));
  });

/** "at Fiji's navy", "in Fiji's policy": what is done to a thing, or said of an act, concerns its owner. */
const reachesOwner = (context: Coreference, preposition: string, { deprel }: Token, owned: Token | null): boolean =>
  deprel === 'nmod:poss' && owned !== null && (aimed.has(preposition) || isOfGovernments(context, owned));

/** A capital that is neither subject, object nor possessor of an act. */
function isCityAside(context: Coreference, token: Token, governor: Token): boolean {
  const relation = relationOf(token);
  if (relation === 'obj') return cues.reaching.has(governor.lemma);
  if (token.deprel === 'nmod:poss')
    return governor.upos === 'PROPN' || cues.part.has(governor.lemma) || cues.located.has(governor.lemma);
  if (relation === 'compound' || relation === 'amod' || relation === 'nmod') return !speaksFor(context, governor);
  return relation === 'obl' || relation === 'appos' || relation === 'advmod';
}

/** Nouns that a capital before them owns: "the Beijing leadership", "Moscow's threat" without its 's. */
function speaksFor({ lexicon }: Coreference, { lemma }: Token): boolean {
  if (cues.located.has(lemma)) return false;
  const noun = lexicon.nouns.get([lemma])[0];
  return (
    cues.attitude.has(lemma) ||
    cues.relation.has(lemma) ||
    (noun !== undefined && /^(act|state|official|office|force)$/.test(noun.class))
  );
}

/** "Airbus A320", "a cargo Boeing 787", "Boeing 787-8": a maker's name before a model's; "fined Boeing 500 million" counts something else. */
function isModel(tokens: readonly Token[], { first, last }: ReadMention): boolean {
  const text = tokens[last]?.text ?? '';
  if (/^(\p{Lu}{1,3}\d{2,3}\p{Lu}{0,3}|\d{2,3}\p{Lu}{1,3})$/u.test(text)) return true;
  if (!/^\d{3}$/.test(text)) return false;
  return tokens[last + 1]?.text === '-' || /^(DET|NUM|NOUN|ADJ|PROPN)$/.test(tokens[first - 1]?.upos ?? '');
}

/** A medium that something is said on, and the maker of a model. */
function isChannel(tokens: readonly Token[], mention: ReadMention): boolean {
  if (mention.reading.type !== 'company' && mention.reading.type !== 'media') return false;
  if (mention.reading.type === 'company' && isModel(tokens, mention)) return true;
  const preposition = casesOf(tokens, mention.head)[0]?.text.toLowerCase();
  const { head } = tokens[mention.head]!;
  return head >= 0 && /^(on|to|via|through)$/.test(preposition ?? '') && cues.publishing.has(tokens[head]!.lemma);
}

/** Relations of a name that stands on its own in a clause: no comma before it makes it part of an address. */
const ownRelations = /^(nsubj|csubj|nmod:poss|iobj|conj|compound|amod)/;

const dates = wordClass('dates');

/** "Vienna, Austria", "Leeds, Yorkshire, England": the country after a city or region that lies in it. */
function followsPlace(context: Coreference, mention: ReadMention): boolean {
  const { tokens, mentionAt } = context;
  const comma = tokens[mention.first - 1]?.text === 'the' ? mention.first - 2 : mention.first - 1;
  const before = tokens[comma - 1];
  if (tokens[comma]?.text !== ',' || !before || !isNamed(before) || dates.has(before.lemma)) return false;
  if (before.sentence !== tokens[mention.first]!.sentence || mention.reading.form !== 'name') return false;
  const city = mentionAt.get(comma - 1);
  if (city?.reading.entry?.type === 'region' && city.reading.entry.country === mention.reading.entry?.country)
    return true;
  if (!city ? !isAddress(context, comma - 1) : !isLocality(city)) return false;
  return ends(context, mention);
}

/** "Kwara State", "Kwara province". */
const isNamed = ({ upos, lemma }: Token): boolean =>
  upos === 'PROPN' || (upos === 'NOUN' && (cues.part.has(lemma) || cues.feature.has(lemma)));

const isLocality = ({ reading: { entry, form, kind, placeName } }: ReadMention): boolean =>
  form === 'capital' ||
  form === 'place' ||
  placeName ||
  entry?.type === 'region' ||
  (kind === null && (!entry || entry.kind === 'discard'));

/** A name without an actor is a locality when it stands after "in" or the like, or after another comma. */
const isAddress = ({ document, tokens }: Coreference, last: number): boolean => {
  const start = document.sentences[tokens[last]!.sentence]!.first;
  let first = last;
  if (tokens[last]!.upos === 'NOUN' && tokens[last - 1]?.upos === 'PROPN') first--;
  while (first > start && tokens[first - 1]!.upos === 'PROPN') first--;
  if (first === start || cues.part.has(tokens[last]!.text.toLowerCase())) return true;
  const before = tokens[first - 1]!;
  return before.upos === 'ADP' || before.text === ',';
};

/** True when the name closes the address: no subject, possessor or first of several coordinated names. */
function ends({ tokens }: Coreference, { head, last, reading }: ReadMention): boolean {
  const after = tokens[last];
  const { deprel, children } = tokens[head]!;
  if (after && /^(['’]s?|and|or|&)$/.test(after.text)) return false;
  if (ownRelations.test(deprel) && !(reading.entry!.type === 'region' && deprel === 'nsubj')) return false;
  return !children.some((child) => {
    const { deprel: relation, upos } = tokens[child]!;
    return relation === 'case' || (relation === 'conj' && upos === 'PROPN');
  });
}
