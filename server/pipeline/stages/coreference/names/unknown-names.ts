import type { Noun } from '../../../../lexicon/nouns.ts';
import { isCommonWord, seemsPerson } from '../../../../lexicon/person-names.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { ActorRecord } from '../actor-record.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';
import { isFronted } from '../nominals/appositions.ts';

const acting = wordClass('acting verbs');
const undergoing = wordClass('verbs done to somebody');
const things = wordClass('names of things');

/** A name that nothing explains is an actor where it speaks or acts, or where an apposition says that it is one. */
export function newActor(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { register, tokens, named } = context;
  const { reading } = mention;
  if (reading.kind) return register.ofName(reading.name!, reading.kind, reading.type);
  if (reading.name!.replace(/[^\p{L}]/gu, '').length < 2 || things.has(reading.name!.toLowerCase())) return null;
  if (reading.placeName || tokens[mention.head]!.deprel === 'amod' || isCommonWord(context.lexicon, reading.name!))
    return null;
  const same = named.get(reading.name!) ?? [];
  const described = same.map((other) => apposedNoun(context, other)).find((noun) => noun !== null);
  const isBody = described?.class === 'body';
  if (described) return register.ofName(reading.name!, isBody ? 'organization' : 'person', isBody ? 'other' : null);
  if (!same.some((other) => actsOrSpeaks(tokens, other))) return null;
  const isPerson = same.some((other) => other.reading.kind === 'person') || seemsPerson(context.lexicon, reading.name!);
  return register.ofName(reading.name!, isPerson ? 'person' : 'organization', isPerson ? null : 'other');
}

/** The noun of "FairSearch, a lobby that ..." or "his counterpart, Mostafa Najjar". */
function apposedNoun({ tokens, nominalFrom, nominalTo }: Coreference, name: ReadMention): Noun | null {
  const { first, last } = name;
  if (tokens[last]?.text !== ',' && tokens[first - 1]?.text !== ',') return null;
  const start = tokens[last + 1]?.upos === 'DET' ? last + 2 : last + 1;
  const before = nominalTo.get(first - 1);
  const noun = (nominalFrom.get(start) ?? (before && !isFronted(tokens, before, name) ? before : null))?.reading.noun;
  return noun && !noun.plural && /^(body|office|person|official)$/.test(noun.class) ? noun : null;
}

/** Subjects of verbs of saying and acting, objects and passive subjects of verbs that only somebody undergoes. */
function actsOrSpeaks(tokens: Coreference['tokens'], { head }: ReadMention): boolean {
  const { deprel, head: governor } = tokens[head]!;
  const lemma = tokens[governor]?.lemma ?? '';
  if (deprel === 'nsubj') return acting.has(lemma);
  return /^(obj|iobj|nsubj:pass)$/.test(deprel) && undergoing.has(lemma);
}
