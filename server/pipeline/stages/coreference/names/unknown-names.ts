import type { Noun } from '../../../../lexicon/nouns.ts';
import type { ActorRecord } from '../actor-record.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';

const actorVerbs = new Set(
  'say tell announce add warn ask urge call accuse deny claim argue report state note declare insist demand reject refuse agree promise vow condemn criticize criticise praise welcome threaten sign launch buy sell sue file acquire complain write publish plan want hope propose offer decide confirm believe think respond reply fine ban order charge arrest vote support oppose back'.split(
    ' ',
  ),
);

/** A name that nothing explains is an actor where it speaks or acts, or where an apposition says that it is one. */
export function newActor(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { register, tokens, named } = context;
  const { reading } = mention;
  if (reading.kind) return register.ofName(reading.name!, reading.kind, reading.type);
  if (reading.name!.replace(/[^\p{L}]/gu, '').length < 2) return null;
  if (reading.placeName || tokens[mention.head]!.deprel === 'amod' || isCommonWord(context, reading.name!)) return null;
  const same = named.get(reading.name!) ?? [];
  const described = same.map((other) => apposedNoun(context, other)).find((noun) => noun !== null);
  if (described)
    return register.ofName(
      reading.name!,
      described.class === 'body' ? 'organization' : 'person',
      described.class === 'body' ? 'other' : null,
    );
  if (!same.some((other) => actsOrSpeaks(tokens, other))) return null;
  const isPerson = same.some((other) => other.reading.kind === 'person') || seemsPerson(context, reading.name!);
  return register.ofName(reading.name!, isPerson ? 'person' : 'organization', isPerson ? null : 'other');
}

/** A single word that also is no name: capitals at the start of a sentence or of a heading. */
const isCommonWord = ({ lexicon }: Coreference, name: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(name) &&
  (lexicon.parts.commonWords.has(name.toLowerCase()) || lexicon.nouns.get([name.toLowerCase()]).length > 0);

/** A known family name alone, or two words of which neither is a common word or in capitals. */
function seemsPerson({ lexicon }: Coreference, name: string): boolean {
  const { surnames, commonWords } = lexicon.parts;
  const words = name.split(' ');
  if (words.length === 1) return surnames.has(name.toLowerCase()) && !commonWords.has(name.toLowerCase());
  return (
    words.length === 2 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !commonWords.has(word.toLowerCase()))
  );
}

/** The noun of "FairSearch, a lobby that ..." or "his counterpart, Mostafa Najjar". */
function apposedNoun({ tokens, nominalFrom, nominalTo }: Coreference, { first, last }: ReadMention): Noun | null {
  if (tokens[last]?.text !== ',' && tokens[first - 1]?.text !== ',') return null;
  const start = tokens[last + 1]?.upos === 'DET' ? last + 2 : last + 1;
  const noun = (nominalFrom.get(start) ?? nominalTo.get(first - 1))?.reading.noun ?? null;
  return noun && !noun.plural && /^(body|office|person|official)$/.test(noun.class) ? noun : null;
}

/** Verbs whose object is somebody, never a thing. */
const targetVerbs = new Set(
  'accuse arrest blame charge convict sentence detain jail imprison sue condemn criticize criticise praise urge tell ask warn thank meet acquit indict extradite assassinate elect appoint nominate impeach interview'.split(
    ' ',
  ),
);

/** Subjects of verbs of saying and acting, objects and passive subjects of verbs that only somebody undergoes. */
function actsOrSpeaks(tokens: Coreference['tokens'], { head }: ReadMention): boolean {
  const { deprel, head: governor } = tokens[head]!;
  const lemma = tokens[governor]?.lemma ?? '';
  if (deprel === 'nsubj') return actorVerbs.has(lemma);
  return /^(obj|iobj|nsubj:pass)$/.test(deprel) && targetVerbs.has(lemma);
}
