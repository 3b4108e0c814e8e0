import type { NounClass } from '../../../../lexicon/nouns.ts';
import { placeCues } from '../../../../lexicon/place-cues.ts';
import type { Token } from '../../../annotated-document.ts';
import {
  grammaticalSubjectsOf,
  hasChild,
  isPassive,
  obliquesOf,
  relationOf,
} from '../../../dependency-graph/dependency-graph.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';
import { casesOf, isGivenFrom, isOfGovernments, movesGovernments, speaksForGovernment } from './place-syntax.ts';

const cues = placeCues();

const goals = new Set(['to', 'for', 'toward', 'towards', 'into', 'onto']);
const examples = new Set(['like', 'including', 'such']);

/** True when a name after a preposition only says where something is, goes or comes from. `isCity`: it is a capital or seat. */
export function isPlaceAfter(
  context: Coreference,
  head: number,
  preposition: string,
  governor: Token | null,
  isCity: boolean,
): boolean {
  const lemma = governor?.lemma ?? '';
  if (preposition === 'in' || preposition === 'within')
    return !cues.attitude.has(lemma) && !(governor && isWagedOn(context, head, governor));
  if (preposition === 'into' && !isCity && governor && isIntrusion(context, governor)) return false;
  // Nobody is at a country: one fires, aims or shouts at it, and fires at a capital.
  if (preposition === 'at' && (!isCity || cues.aiming.has(lemma))) return false;
  if (cues.locative.has(preposition)) return true;
  if (governor && examples.has(preposition)) return isPlacedNoun(context, governor);
  if (governor && preposition === 'between') return isWayOrLand(governor);
  if (isCity) return isCityPlace(preposition, governor);
  if (goals.has(preposition)) return governor !== null && isTravel(context, governor);
  if (preposition === 'of') return cues.part.has(lemma) || cues.feature.has(lemma) || isHomeOf(context, governor);
  return preposition === 'from' && isOrigin(context, head, governor);
}

/** "Chad's war in Peru": a war that somebody is said to wage is one on the country, if that is called by its own name ("in Gaza"). */
const isWagedOn = ({ tokens, mentionAt }: Coreference, head: number, { index, lemma }: Token): boolean =>
  cues.waged.has(lemma) &&
  hasChild(tokens, index, 'nmod:poss') &&
  mentionAt.get(head)?.reading.entry?.name === tokens[head]!.text;

/** Whether an army, or a country, goes or is sent into another. */
const isIntrusion = (context: Coreference, governor: Token): boolean =>
  cues.intruding.has(governor.lemma) && (!cues.travel.has(governor.lemma) || movesGovernments(context, governor));

const isTravel = (context: Coreference, governor: Token): boolean =>
  cues.travel.has(governor.lemma) && !movesGovernments(context, governor) && !isBarred(context, governor);

/** "a ban on flights to Chad": an act toward the country itself. */
const isBarred = ({ tokens }: Coreference, { head }: Token): boolean =>
  head >= 0 && cues.barring.has(tokens[head]!.lemma);

const isWayOrLand = ({ lemma, upos }: Token): boolean =>
  upos === 'NOUN' && (cues.part.has(lemma) || cues.feature.has(lemma) || cues.travel.has(lemma));

/** "in cities such as Mosul": the noun that examples are given of is itself where something is. */
function isPlacedNoun({ tokens }: Coreference, { index, lemma, upos }: Token): boolean {
  if (upos !== 'NOUN') return false;
  const preposition = casesOf(tokens, index)[0]?.text.toLowerCase() ?? '';
  return lemma === 'place' || cues.feature.has(lemma) || cues.locative.has(preposition);
}

function isCityPlace(preposition: string, governor: Token | null): boolean {
  const lemma = governor?.lemma ?? '';
  if (goals.has(preposition)) return cues.motion.has(lemma) || cues.travel.has(lemma) || cues.happening.has(lemma);
  if (preposition === 'from') return !cues.relation.has(lemma) && (cues.motion.has(lemma) || governor?.upos !== 'NOUN');
  return preposition === 'of' && !cues.relation.has(lemma);
}

/** "Jane Roe, 51, of Chad", "citizens of Chad". */
const isHomeOf = (context: Coreference, governor: Token | null): boolean =>
  governor !== null && (governor.upos === 'NUM' || isPerson(context, governor) || isOfPeople(context, governor));

const isPerson = ({ mentionAt }: Coreference, { index, upos }: Token): boolean =>
  upos === 'PROPN' && mentionAt.get(index)?.kind === 'name' && mentionAt.get(index)!.reading.kind === 'person';

/** "a man from Chad", "came from Chad", "they were from Chad", but not "support from Chad" or "under fire from Chad". */
function isOrigin(context: Coreference, head: number, governor: Token | null): boolean {
  const { tokens } = context;
  if (!governor) return !isGivenFrom(context, tokens[head]!);
  if (isBarred(context, governor) || isUnder(context, governor)) return false;
  if (cues.origin.has(governor.lemma) || governor.upos === 'NUM') return true;
  if (governor.upos === 'VERB') return !cues.giving.has(governor.lemma) && !isGivenFrom(context, governor);
  if (governor.upos === 'PROPN') return isPerson(context, governor);
  if (cues.travel.has(governor.lemma)) return !isOfGovernments(context, governor);
  return isOfPeople(context, governor);
}

/** "came under fire from Chad", "under pressure from Chad". */
const isUnder = ({ tokens }: Coreference, { index }: Token): boolean =>
  obliquesOf(tokens, index, 'under').length > 0 || casesOf(tokens, index).some(({ text }) => text === 'under');

/** People who act for nobody: "a nurse", "tourists"; `rebels` and `body` for those who are no government either. */
export function isOfPeople({ lexicon }: Coreference, { lemma }: Token, others: readonly NounClass[] = []): boolean {
  const classes = lexicon.nouns.get([lemma]).map((noun) => noun.class);
  return classes.length > 0 && classes.every((known) => ['person', 'people', ...others].includes(known));
}

/** Prepositions with which an act reaches the country that a landscape or city belongs to: "fired at Syria's ports". */
export const aimed: ReadonlySet<string> = new Set(
  'on at against over with by for into to toward towards of'.split(' '),
);

/** True when something is done to a noun phrase: the object of a verb, the goal of an act. */
export function isUndergoing(context: Coreference, { index, head, deprel }: Token): boolean {
  if (head < 0) return false;
  const { tokens } = context;
  const governor = tokens[head]!;
  if (deprel === 'nsubj:pass' || (relationOf(tokens[index]!) === 'nsubj' && isPassive(tokens, head))) return true;
  if (deprel === 'obj') return true;
  if (!/^(obl|nmod)/.test(deprel) || !aimed.has(casesOf(tokens, index)[0]?.text.toLowerCase() ?? '')) return false;
  return governor.upos === 'VERB' ? movesGovernments(context, governor) : isOfGovernments(context, governor);
}

/** "western Zambia": a part of a country, unless an act is aimed at it. */
export function isPart(context: Coreference, mention: ReadMention): boolean {
  const before = context.tokens[mention.first - 1];
  if (!before || !cues.compass.has(before.text.toLowerCase())) return false;
  return !isUndergoing(context, context.tokens[mention.head]!);
}

/**
 * "Fiji beaches", "Fiji's coast", "the Fiji typhoon": a country before a noun of nature, settlement, weather or public events,
 * unless an act is aimed at it.
 */
export function isScenery(context: Coreference, token: Token, governor: Token): boolean {
  if (governor.upos === 'VERB' || !/^(compound|amod|nmod:poss|nmod:unmarked|nmod)$/.test(token.deprel)) return false;
  if (casesOf(context.tokens, token.index).length) return false;
  if (cues.happening.has(governor.lemma)) return true;
  return cues.feature.has(governor.lemma) && !isUndergoing(context, governor);
}

/** "Fiji's National University": the country that a company, university or the like is in. */
export function isHome({ mentionAt }: Coreference, token: Token, governor: Token): boolean {
  if (token.deprel !== 'nmod:poss' || governor.upos !== 'PROPN') return false;
  const owned = mentionAt.get(governor.index)?.reading;
  return owned?.kind === 'organization' && /^(university|ngo|media)$/.test(owned.type ?? '');
}

/** "toured Fiji", "the storm reached Fiji": the object of a journey that no country, army or envoy makes. */
export const isToured = (context: Coreference, { deprel }: Token, governor: Token): boolean =>
  deprel === 'obj' &&
  cues.touring.has(governor.lemma) &&
  !grammaticalSubjectsOf(context.tokens, governor.index).some((subject) =>
    speaksForGovernment(context, subject, governor),
  );
