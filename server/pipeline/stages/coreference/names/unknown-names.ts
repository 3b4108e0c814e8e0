import type { Noun } from '../../../../lexicon/nouns.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { ActorRecord } from '../actor-record.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';
import { isFronted } from '../nominals/appositions.ts';

const acting = wordClass('acting verbs');
const undergoing = wordClass('verbs done to somebody');
const things = wordClass('names of things');
const familyEndings = [...wordClass('surname endings')];

/** A name that nothing explains is an actor where it speaks or acts, or where an apposition says that it is one. */
export function newActor(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { register, tokens, named } = context;
  const { reading } = mention;
  if (reading.kind) return register.ofName(reading.name!, reading.kind, reading.type);
  if (reading.name!.replace(/[^\p{L}]/gu, '').length < 2 || things.has(reading.name!.toLowerCase())) return null;
  if (reading.placeName || tokens[mention.head]!.deprel === 'amod' || isCommonWord(context, reading.name!)) return null;
  const same = named.get(reading.name!) ?? [];
  const described = same.map((other) => apposedNoun(context, other)).find((noun) => noun !== null);
  const isBody = described?.class === 'body';
  if (described) return register.ofName(reading.name!, isBody ? 'organization' : 'person', isBody ? 'other' : null);
  if (!same.some((other) => actsOrSpeaks(tokens, other))) return null;
  const isPerson = same.some((other) => other.reading.kind === 'person') || seemsPerson(context, reading.name!);
  return register.ofName(reading.name!, isPerson ? 'person' : 'organization', isPerson ? null : 'other');
}

/** A single word that also is no name: capitals at the start of a sentence or of a heading. */
const isCommonWord = ({ lexicon }: Coreference, name: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(name) &&
  !lexicon.leaders.has(name.toLowerCase()) &&
  (lexicon.parts.commonWords.has(name.toLowerCase()) || lexicon.nouns.get([name.toLowerCase()]).length > 0);

/** A known family or given name alone, one that ends as family names do, or two words of which neither is a common word or in capitals. */
function seemsPerson({ lexicon }: Coreference, name: string): boolean {
  const { givenNames, surnames, commonWords } = lexicon.parts;
  const words = name.split(' ');
  if (words.length === 1) {
    const key = name.toLowerCase();
    const isFamily =
      surnames.has(key) || (/\p{Ll}$/u.test(name) && familyEndings.some((ending) => key.endsWith(ending)));
    return lexicon.leaders.has(key) || ((isFamily || givenNames.has(key)) && !commonWords.has(key));
  }
  return (
    words.length === 2 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !commonWords.has(word.toLowerCase()))
  );
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
