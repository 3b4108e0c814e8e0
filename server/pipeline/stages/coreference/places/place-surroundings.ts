import { placeCues } from '../../../../lexicon/place-cues.ts';
import type { Token } from '../../../annotated-document.ts';
import { grammaticalSubjectsOf, isPassive, relationOf } from '../../../dependency-graph/dependency-graph.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';
import { casesOf, isOfGovernments, movesGovernments, speaksForGovernment } from './place-syntax.ts';

const cues = placeCues();

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
