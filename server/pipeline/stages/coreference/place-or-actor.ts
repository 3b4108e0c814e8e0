import { placeCues } from '../../../lexicon/place-cues.ts';
import type { Token } from '../../annotated-document.ts';
import type { Coreference, ReadMention } from './coreference-context.ts';

const cues = placeCues();

const relationOf = ({ deprel }: Token): string => deprel.split(':')[0]!;

/** The token whose relation decides for this one: the first of coordinated names. */
function deciding(tokens: readonly Token[], head: number): number {
  let at = head;
  for (let step = 0; step < 4; step++) {
    const token = tokens[at]!;
    if (relationOf(token) !== 'conj' || token.head < 0) break;
    const first = tokens[token.head]!;
    if (!/NOUN|PROPN/.test(first.upos) || casesOf(tokens, at).length) break;
    at = token.head;
  }
  return at;
}

const casesOf = (tokens: readonly Token[], index: number): Token[] =>
  tokens[index]!.children.map((child) => tokens[child]!).filter(
    (child) => child.deprel === 'case' && !/^['’]s?$/.test(child.text),
  );

/** The preposition of a name in small letters: the one of the tree, else the one right before it. */
function prepositionOf(tokens: readonly Token[], mention: ReadMention, head: number): string | null {
  const found = casesOf(tokens, head)[0];
  if (found) return found.text.toLowerCase();
  const before =
    tokens[mention.first - 1]?.text.toLowerCase() === 'the' ? tokens[mention.first - 2] : tokens[mention.first - 1];
  return before && before.upos === 'ADP' ? before.text.toLowerCase() : null;
}

/**
 * True when a name of a country, capital or seat of power only says where something is: a locative oblique, the goal of a motion,
 * a modifier of a meeting or a building. Subjects, objects, possessors of acts and partners of relations are actors.
 */
export function isPlace(context: Coreference, mention: ReadMention): boolean {
  const { tokens } = context;
  const { form, entry } = mention.reading;
  if (!entry || form === 'nickname' || form === 'demonym') return false;
  if (form === 'place' || isNamesake(context, mention)) return true;
  if (entry.kind === 'organization' && form === 'name') return isChannel(tokens, mention);
  if (tokens[mention.last]?.text === '-' && cues.framed.has(tokens[mention.last + 1]?.lemma ?? '')) return true;
  const isCity = form === 'capital' || form === 'seat';
  const head = deciding(tokens, mention.head);
  const token = tokens[head]!;
  const governor = token.head >= 0 ? tokens[token.head]! : null;
  const relation_ = relationOf(token);
  if (followsPlace(context, mention, relation_)) return true;
  const preposition = prepositionOf(tokens, mention, head);
  if (preposition && relation_ !== 'nsubj') return isPlaceAfter(preposition, governor, isCity);
  if (relation_ === 'obj' && governor && cues.leaving.has(governor.lemma)) return true;
  if (!isCity || !governor) return false;
  if (relation_ === 'obj') return cues.reaching.has(governor.lemma);
  if (token.deprel === 'nmod:poss')
    return governor.upos === 'PROPN' || cues.part.has(governor.lemma) || cues.located.has(governor.lemma);
  if (relation_ === 'compound' || relation_ === 'amod' || relation_ === 'nmod') return !speaksFor(context, governor);
  return relation_ === 'obl' || relation_ === 'root' || relation_ === 'appos' || relation_ === 'advmod';
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

/** Countries that share their name with a part of another country: Georgia, the American state. */
const namesakes: ReadonlyMap<string, string> = new Map([['geo', 'usa']]);

/** True when the text speaks of the country that holds the namesake, and of the country itself by nothing but the name. */
function isNamesake({ mentions }: Coreference, { reading: { entry, form } }: ReadMention): boolean {
  const other = entry && form === 'name' ? namesakes.get(entry.id) : undefined;
  if (!other) return false;
  const speaksOf = (id: string, alone: boolean) =>
    mentions.some(({ reading }) => reading.entry?.id === id && (alone || reading.form !== 'name'));
  return speaksOf(other, true) && !speaksOf(entry!.id, false);
}

/** A medium that something is said on. */
function isChannel(tokens: readonly Token[], mention: ReadMention): boolean {
  if (mention.reading.type !== 'company' && mention.reading.type !== 'media') return false;
  const preposition = casesOf(tokens, mention.head)[0]?.text.toLowerCase();
  const { head } = tokens[mention.head]!;
  return head >= 0 && /^(on|to|via|through)$/.test(preposition ?? '') && cues.publishing.has(tokens[head]!.lemma);
}

/** "Vienna, Austria": the country after its city. */
function followsPlace({ tokens, mentionAt }: Coreference, mention: ReadMention, relation_: string): boolean {
  const comma = tokens[mention.first - 1];
  const before = tokens[mention.first - 2];
  const after = tokens[mention.last];
  if (comma?.text !== ',' || before?.upos !== 'PROPN' || before.sentence !== tokens[mention.first]!.sentence)
    return false;
  const city = mentionAt.get(mention.first - 2);
  if (city?.reading.entry?.kind === 'country' && city.reading.form === 'name') return false;
  return (
    mention.reading.form === 'name' &&
    (relation_ === 'appos' ||
      relation_ === 'flat' ||
      relation_ === 'obl' ||
      relation_ === 'nmod' ||
      relation_ === 'list') &&
    (!after || /^[,.;]$|^in$|^on$|^last$/.test(after.text)) &&
    casesOf(tokens, mention.head).length === 0
  );
}

function isPlaceAfter(preposition: string, governor: Token | null, isCity: boolean): boolean {
  const lemma = governor?.lemma ?? '';
  if (preposition === 'in' || preposition === 'within') return !cues.attitude.has(lemma);
  if (preposition === 'into' && !isCity && cues.intruding.has(lemma)) return false;
  if (cues.locative.has(preposition)) return true;
  if (!isCity)
    return (preposition === 'of' && cues.part.has(lemma)) || (preposition === 'from' && cues.origin.has(lemma));
  if (preposition === 'to' || preposition === 'for' || preposition === 'toward' || preposition === 'towards')
    return cues.motion.has(lemma);
  if (preposition === 'from') return !cues.relation.has(lemma) && (cues.motion.has(lemma) || governor?.upos !== 'NOUN');
  if (preposition === 'of') return !cues.relation.has(lemma);
  return false;
}
