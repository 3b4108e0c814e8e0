import { isAcronym, spelledBefore } from '../../../../lexicon/acronyms.ts';
import type { Noun } from '../../../../lexicon/nouns.ts';
import { isCommonWord, isWordIn, seemsPerson } from '../../../../lexicon/person-names.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { namesBodies } from '../../../../lexicon/titles.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { hasChild } from '../../../dependency-graph/dependency-graph.ts';
import type { ActorRecord } from '../actor-record.ts';
import { type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { isFronted } from '../nominals/appositions.ts';
import { CROWD } from '../nominals/crowds.ts';
import { describedBy, peopleMeant } from '../places/nationals.ts';
import { isAside, isPlace } from '../places/place-or-actor.ts';
import { casesOf } from '../places/place-syntax.ts';
import { isSubject } from '../pronouns/salience.ts';
import { expandedBefore, linkOrganization, sameAcronym, shortOrganization } from './organization-links.ts';
import { addDetails, leader, linkFullPerson, personInTitle, shortPerson } from './person-links.ts';

const cultural = wordClass('cultural nouns');
const among = wordClass('offices of one among many');

/** Links the names of the lexicon: countries, organizations and people that need no text to be known. */
export function linkEntries(context: Coreference): void {
  for (const mention of context.mentions) {
    const { entry, kind } = mention.reading;
    if (!entry || entry.kind === 'discard') continue;
    if (isOfCulture(context, mention) || isPlace(context, mention)) {
      mention.place = true;
      continue;
    }
    const people = peopleMeant(context, mention);
    const record = people ?? context.register.ofEntry(entry);
    link(mention, [record], people || entry.kind === 'group' ? CROWD : certaintyOf(context, mention));
    if (kind === 'person') addDetails(record, mention);
  }
}

/**
 * A region that is no subject, and a country behind a thing, is a place as often as an actor: it counts once it takes part in a stance. A demonym before a word for an
 * act or for who acts speaks of the country, before any other hardly.
 */
function certaintyOf(context: Coreference, mention: ReadMention): number {
  const [{ lexicon, tokens }, { reading, head }] = [context, mention];
  const isRegion = /^(region|continent)$/.test(reading.type ?? '') && !isSubject(tokens, head);
  if (reading.form !== 'demonym')
    return isRegion || (reading.kind === 'country' && isAside(context, mention)) ? 0.45 : 0.95;
  const noun = describedBy(tokens, head);
  return noun ? (lexicon.nouns.get([noun.lemma]).length && !among.has(noun.lemma) ? 0.7 : 0.4) : 0.9;
}

/** "French fries", "a German shepherd", "US$ 5": of a kind, not of the country that it has its name from. */
const isOfCulture = ({ tokens }: Coreference, { last, reading }: ReadMention): boolean =>
  reading.kind === 'country' && (cultural.has(tokens[last]?.lemma ?? '') || /^[$€£]/.test(tokens[last]?.text ?? ''));

/** Links full names of people and names of organizations that the text itself makes known. */
export function linkFullNames(context: Coreference): void {
  for (const mention of context.mentions) {
    if (mention.actors.length || mention.place || !mention.reading.name || mention.reading.entry) continue;
    if (isCalledBody(context, mention)) mention.reading = { ...mention.reading, kind: 'organization', type: 'other' };
    const { kind, name } = mention.reading;
    if (kind === 'person' && piecesOfName(name!).length > 1 && !isPeer(name!)) linkFullPerson(context, mention);
    else if (kind === 'organization') linkOrganization(context, mention);
  }
}

/** "Lord Roe" may be known by a given name, too. */
const isPeer = (name: string): boolean => /^(Lord|Lady|Baroness|Baron) \S+$/.test(name);

/** "The aid group, Jane Roe Teams, ...": no person, however the name looks. */
const isCalledBody = (context: Coreference, mention: ReadMention): boolean => {
  const noun = apposedNoun(context, mention);
  return mention.reading.kind === 'person' && !mention.reading.role && noun !== null && namesBodies(noun);
};

/** Links what is left: family names, given names, parts and acronyms of names known by now, and names that nothing explains. */
export function linkShortNames(context: Coreference): void {
  for (const mention of context.mentions) {
    const { reading } = mention;
    if (mention.actors.length || mention.place || !reading.name || reading.entry) continue;
    const record =
      expandedBefore(context, mention) ??
      sameAcronym(context, mention) ??
      shortPerson(context, mention) ??
      personInTitle(context, mention) ??
      shortOrganization(context, mention) ??
      leader(context, mention) ??
      newActor(context, mention);
    if (!record) continue;
    if (record.kind === 'person') addDetails(record, mention);
    link(mention, [record], 0.85);
  }
}

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
  const office = same.map((other) => officeBefore(context, other)).find((found) => found !== null);
  if (office) return holderOf(context, mention, office);
  if (described) return register.ofName(reading.name!, isBody ? 'organization' : 'person', isBody ? 'other' : null);
  if (
    isWordIn(context.lexicon, context.words, reading.name!) ||
    same.some((other) => isLocated(tokens, other) || isExplained(context, other) || isTheGiven(context, other)) ||
    !same.some((other) => actsOrSpeaks(tokens, other) || isBesideBody(context, other) || isBesidePerson(context, other))
  )
    return null;
  const isPerson =
    same.some((other) => other.reading.kind === 'person' || saysI(context, other)) ||
    seemsPerson(context.lexicon, reading.name!);
  return register.ofName(reading.name!, isPerson ? 'person' : 'organization', isPerson ? null : 'other');
}

/** `"I thank Peru," said Roe.`: no body says so. */
const saysI = ({ tokens, document }: Coreference, { head }: ReadMention): boolean =>
  /^\p{Lu}\p{Ll}/u.test(tokens[head]!.text) &&
  document.voices.some(
    ({ first, last, cue }) =>
      cue !== null &&
      (cue === head || (tokens[head]!.head === cue && tokens[head]!.deprel === 'nsubj')) &&
      tokens.slice(first, last).some(({ text }) => /^(I|my|myself)$/.test(text)),
  );

/** "in Al-Lubban", "the Plains of Arafat": an unknown name that is a place once is one. */
const isLocated = (tokens: Coreference['tokens'], { first, last }: ReadMention): boolean =>
  /^(in|near|outside)$/i.test(tokens[first - 1]?.text ?? '') && !/^['’]s?$/.test(tokens[last]?.text ?? '');

/** "Basic Allowance for Housing (BAH)": an acronym of what is no actor. */
const isExplained = ({ tokens, lexicon }: Coreference, { first, last, reading }: ReadMention): boolean => {
  if (!isAcronym(reading.name!) || tokens[first - 1]?.text !== '(' || tokens[last]?.text !== ')') return false;
  const start = Math.max(0, first - 16);
  const words = tokens.slice(start, first - 1).map(({ text }) => text);
  const spelled = spelledBefore(words, reading.name!, words.length);
  const heads = [lexicon.nameHeads.last, lexicon.nameHeads.first];
  const isBody = (word: string): boolean => heads.some((of) => of.get(word.toLowerCase())?.kind === 'organization');
  return spelled.length > 0 && !spelled.some(isBody);
};

/** "the Bill": a given name that an article makes a word. */
const isTheGiven = ({ tokens, lexicon }: Coreference, { first, reading }: ReadMention): boolean =>
  /^(the|this|a)$/i.test(tokens[first - 1]?.text ?? '') && lexicon.parts.givenNames.has(reading.name!.toLowerCase());

/** The noun of "FairSearch, a lobby that ..." or "his counterpart, Mostafa Najjar". */
function apposedNoun({ tokens, mentionAt, nominalFrom, nominalTo }: Coreference, name: ReadMention): Noun | null {
  const { first, last, head } = name;
  const above = tokens[head]!.deprel === 'appos' && last - first > 1 ? mentionAt.get(tokens[head]!.head) : null;
  if (above?.kind === 'nominal' && above.reading.noun?.class === 'office' && !above.reading.plural)
    return above.reading.noun;
  if (tokens[last]?.text !== ',' && tokens[first - 1]?.text !== ',') return null;
  const start = tokens[last + 1]?.upos === 'DET' ? last + 2 : last + 1;
  const before = nominalTo.get(first - 1);
  const nominal = nominalFrom.get(start) ?? (before && !isFronted(tokens, before, name) ? before : null);
  const noun = nominal && /^\p{Ll}/u.test(tokens[nominal.head]!.text) ? nominal.reading.noun : null;
  return noun && !noun.plural && /^(body|office|person|official)$/.test(noun.class) ? noun : null;
}

/** Subjects of verbs of saying and acting, those by whom something is done, objects and passive subjects of verbs that only somebody undergoes. */
function actsOrSpeaks(tokens: Coreference['tokens'], { head }: ReadMention): boolean {
  const { deprel, head: governor } = tokens[head]!;
  const lemma = tokens[governor]?.lemma ?? '';
  if (deprel === 'nsubj') return acting.has(lemma);
  if (/^obl/.test(deprel) && casesOf(tokens, head).some(({ text }) => text === 'by'))
    return hasChild(tokens, governor, 'aux:pass') && (acting.has(lemma) || undergoing.has(lemma));
  return /^(obj|iobj|nsubj:pass)$/.test(deprel) && undergoing.has(lemma);
}

/** Two words in capitals, neither of which says that it is no name. */
const looksFull = (name: string): boolean => /^\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+){1,3}$/u.test(name);

/** `John Roe, Charnesha Doe and Jane Poe`: in a list of people. */
function isBesidePerson(
  { tokens, mentionAt, register, lexicon }: Coreference,
  { head, reading }: ReadMention,
): boolean {
  const first = tokens[head]!.deprel === 'conj' ? mentionAt.get(tokens[head]!.head) : undefined;
  const isPerson = first?.kind === 'name' && register.get(first.actors[0])?.kind === 'person';
  return isPerson && looksFull(reading.name!) && seemsPerson(lexicon, reading.name!);
}

/** Longest title with its fields, in tokens. */
const TITLE = 14;

/** Where the title starts of "Minister of Foreign Affairs and Trade of Peru, Jane Roe": an office and what it is of, all in capitals, before the comma. */
function officeBefore({ tokens, lexicon }: Coreference, { first, reading }: ReadMention): number | null {
  if (tokens[first - 1]?.text !== ',' || !looksFull(reading.name!)) return null;
  let found: number | null = null;
  for (let at = first - 2; at > Math.max(-1, first - TITLE); at--) {
    const { text, upos, sentence } = tokens[at]!;
    if (sentence !== tokens[first]!.sentence) break;
    if (!/^\p{Lu}/u.test(text) && !/^(of|and|for|the|&|-)$/.test(text)) break;
    const isOffice = lexicon.nouns.get([text.toLowerCase()]).some((noun) => noun.class === 'office' && !noun.plural);
    if (isOffice && upos !== 'ADP' && /^(of|for)$/.test(tokens[at + 1]!.text)) found = at;
  }
  return found;
}

/** The person behind a title, with the country or body that the title ends with. */
function holderOf(context: Coreference, mention: ReadMention, title: number): ActorRecord {
  const { register, tokens, mentionAt } = context;
  const record = register.ofName(mention.reading.name!, 'person');
  const owner = mentionAt.get(mention.first - 2);
  if (owner?.actors.length === 1 && /^(country|organization)$/.test(register.get(owner.actors[0])?.kind ?? ''))
    record.affiliation ??= owner.actors[0]!;
  const words = tokens.slice(title, owner ? owner.first - 1 : mention.first - 1).map(({ text }) => text.toLowerCase());
  record.roles.push(words.join(' '));
  return record;
}

/** `Peru's army and ACME`: behind `and` and a body that is known. */
function isBesideBody({ tokens, mentionAt, register }: Coreference, { head, reading }: ReadMention): boolean {
  const first = tokens[head]!.deprel === 'conj' ? mentionAt.get(tokens[head]!.head) : undefined;
  const isBody = first?.kind === 'name' && register.get(first.actors[0])?.kind === 'organization';
  return isBody && !first.place && isAcronym(reading.name!);
}
