import type { Noun } from '../../../../lexicon/nouns.ts';
import { placeCues } from '../../../../lexicon/place-cues.ts';
import { bearerOf, bearsRole, isCalled } from '../../../../lexicon/role-words.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import { hasChild, obliquesOf, possessorsOf } from '../../../dependency-graph/dependency-graph.ts';
import type { ActorRecord } from '../actor-record.ts';
import {
  actorsOf,
  type Coreference,
  countryRecordOf,
  link,
  ownersOf,
  type ReadMention,
} from '../coreference-context.ts';
import { rolesOf } from '../names/leaders.ts';
import { casesOf } from '../places/place-syntax.ts';
import { linkBack, linkBody } from '../pronouns/back-links.ts';
import { groupNamed, isGroup } from '../pronouns/groups.ts';
import { distinct } from '../pronouns/salience.ts';
import { linkCounterpart } from './counterparts.ts';
import { otherCountry } from './country-nouns.ts';
import { linkCrowd } from './crowds.ts';
import { homeCountry } from './home.ts';
import { linkInstitution } from './institutions.ts';
import { isAdjective, isBare } from './phrases.ts';

const counterparts = wordClass('counterparts');
const local = wordClass('local words');
const apart = wordClass('words apart from the state');
const rollsUp = new Set(['state', 'force', 'police', 'official']);
/** No determiner stands before authorities that need none: "lawmakers". */
const definite = new Set(['', 'the', 'this', 'that', 'these', 'those']);

/** Links one nominal by its owner ("Chinese authorities", "its president") or back to an actor ("the company", "the two leaders"). */
export function linkNominal(context: Coreference, mention: ReadMention): void {
  const { noun } = mention.reading;
  if (!noun || mention.actors.length || isRole(context, mention)) return;
  if (isOfCity(context, mention, noun)) return;
  if (isGroup(mention) && !isDescribed(context, mention)) {
    const group = groupNamed(context, mention);
    if (group) link(mention, group, 0.75);
    if (group || mention.reading.count) return;
  }
  const owners = ownersMeant(context, mention);
  if (counterparts.has(noun.noun)) {
    linkCounterpart(context, mention, owners);
    return;
  }
  if (isAttribute(context, mention, noun)) return;
  if (owners.length) linkOwned(context, mention, noun, owners);
  else if (!mention.reading.modifiers.length && definite.has(mention.reading.determiner)) linkBack(context, mention);
  linkCrowd(context, mention, owners[0] ?? null);
}

/** Those who own a mention; "our country" is the text's own where nobody is known who says it, or no country of his. */
function ownersMeant(context: Coreference, mention: ReadMention): ActorRecord[] {
  const owners = distinct(ownersOf(context, mention));
  const isOurs = mention.reading.modifiers.some((token) => context.mentionAt.get(token)?.reading.person === 1);
  const home = isOurs && !owners.some((owner) => countryRecordOf(context, owner)) ? homeCountry(context) : null;
  const speaks = rollsUp.has(mention.reading.noun!.class) || mention.reading.noun!.class === 'office';
  if (home) return [home];
  if (owners.length || !speaks) return owners;
  return mention.reading.modifiers.length ? countryRuled(context, mention) : groupBehind(context, mention);
}

/** "the Assad regime" where nobody of that name is known: the one country that all leaders of the name have led. */
function countryRuled({ lexicon, register, mentionAt }: Coreference, { reading }: ReadMention): ActorRecord[] {
  const name = mentionAt.get(reading.modifiers[0]!)?.reading.name ?? '';
  const countries = new Set(lexicon.leaders.get(name.toLowerCase())?.map(({ country }) => country));
  const entry = countries.size === 1 ? lexicon.entries.get([...countries][0]?.toLowerCase() ?? '') : undefined;
  return entry && reading.noun!.class === 'state' ? [register.ofEntry(entry)] : [];
}

/** `the leaders of both countries`, `both countries' leaders`: those whom the group stands for. */
function groupBehind(context: Coreference, { head }: ReadMention): ActorRecord[] {
  const { tokens, mentionAt } = context;
  return [...obliquesOf(tokens, head, 'of'), ...possessorsOf(tokens, head)].flatMap((token) => {
    const group = mentionAt.get(token);
    if (group?.kind !== 'nominal' || !isGroup(group)) return [];
    linkNominal(context, group);
    return actorsOf(context, group);
  });
}

/** "the ministers of other states": who is told by what follows is none of those named before. */
const isDescribed = ({ tokens }: Coreference, { head, reading }: ReadMention): boolean =>
  !reading.count && obliquesOf(tokens, head, 'of').length > 0;

/** "served as president of Peru", "careers as prosecutors": what somebody is; "our state" is one of many where somebody says so. */
const isRole = ({ tokens }: Coreference, { first, reading: { noun, modifiers } }: ReadMention): boolean =>
  noun!.noun === 'state'
    ? tokens[modifiers[0] ?? -1]?.upos === 'PRON'
    : /^offic/.test(noun!.class) && tokens[first - 1]?.text === 'as' && tokens[first - 2]?.text !== 'such';

/** "the mayor of London" holds no office of the country whose capital it is; "in India's capital" is a place. */
const isOfCity = ({ tokens, mentionAt }: Coreference, { head, reading }: ReadMention, { noun }: Noun): boolean =>
  (noun === 'capital' && (casesOf(tokens, head).length > 0 || tokens[head]!.deprel === 'appos')) ||
  (placeCues().local.has(noun) && reading.modifiers.some((token) => mentionAt.get(token)?.reading.form === 'capital'));

/** What people and states have, and whom others follow: none of these speaks for the one who is named by a pronoun. */
const attributes = wordClass('attributes of owners');

/** "his authority", "its side", "his official announcement". */
const isAttribute = ({ tokens, mentionAt }: Coreference, mention: ReadMention, { noun, plural }: Noun): boolean =>
  mention.reading.modifiers.some((token) => mentionAt.get(token)?.kind === 'pronoun') &&
  ((attributes.has(noun) && !(noun === 'authority' && plural)) || isAdjective(tokens, mention));

/** "our state leaders", "Peruvian city councillors", "French business leaders". */
const isLocal = (mention: ReadMention): boolean =>
  local.has(mention.reading.role?.split(' ')[0] ?? '') || isApart(mention);

const isApart = ({ reading: { role } }: ReadMention): boolean =>
  (role ?? '').split(' ').some((word) => apart.has(word));

function linkOwned(context: Coreference, mention: ReadMention, noun: Noun, owners: readonly ActorRecord[]): void {
  const [owner] = owners as [ActorRecord];
  const governments = () => owners.map((one) => governmentOf(context, one));
  if (
    /^(official|force|authority|leadership)$/.test(noun.class === 'state' ? noun.noun : noun.class) &&
    isApart(mention)
  )
    return;
  if (owner.kind === 'person' && attributes.has(noun.noun) && !noun.plural) link(mention, [owner], 0.8);
  if (rollsUp.has(noun.class) && isFormer(context, mention)) return;
  if (rollsUp.has(noun.class)) link(mention, governments(), 0.9);
  else if (noun.class === 'office' && noun.plural && !isLocal(mention)) link(mention, governments(), 0.8);
  else if (noun.class === 'office') linkOffice(context, mention, noun, owner);
  else if (noun.class === 'institution') linkInstitution(context, mention, owner);
  else if (noun.class === 'polity') linkPolity(context, mention, noun, owners);
  else if (noun.class === 'body') linkOwnedBody(context, mention, noun, owner);
}

/** "the Peruvian company", "her company": the last one of the country, or the one that she acts for. */
function linkOwnedBody(context: Coreference, mention: ReadMention, noun: Noun, owner: ActorRecord): void {
  if (owner.kind === 'country' && mention.reading.determiner === 'the' && !noun.plural)
    linkBody(context, mention, owner.country);
  const body = context.register.get(owner.affiliation ?? undefined);
  if (body?.kind === 'organization' && isCalled(noun.noun, body.type, body.name)) link(mention, [body], 0.75);
}

/** Whom officials of an actor speak for: the country of a person ("the Biden administration") or group, else the actor itself. */
function governmentOf(context: Coreference, owner: ActorRecord): ActorRecord {
  return owner.kind === 'person' || owner.kind === 'group' ? (countryRecordOf(context, owner) ?? owner) : owner;
}

function linkOffice(context: Coreference, mention: ReadMention, noun: Noun, owner: ActorRecord): void {
  const actor = governmentOf(context, owner);
  const isOneOfMany = /^(an?|another|some|any)$/.test(mention.reading.determiner);
  const role = mention.reading.role ?? noun.noun;
  const isOver = isFormer(context, mention);
  const holder = isOneOfMany ? null : holderOf(context, isOver ? `former ${role}` : role, actor);
  if (holder) link(mention, [holder], 0.85);
  else if (
    actor.kind !== 'person' &&
    !isOver &&
    !among.has(noun.noun) &&
    !isApart(mention) &&
    !isSaidOf(context, mention) &&
    speaksForOwner(context, mention, owner)
  )
    link(mention, [actor], 0.75);
}

const among = wordClass('offices of one among many');
const over = wordClass('adjectives of who holds an office no more');

/** "the former Peruvian president" acts for nobody but himself. */
const isFormer = ({ tokens }: Coreference, { first, head }: ReadMention): boolean =>
  over.has(tokens[first - 1]?.lemma ?? '') || tokens.slice(first, head).some(({ lemma }) => over.has(lemma));

/** "Castro remains head of the party": what somebody is, not who acts for it. */
const isSaidOf = ({ tokens }: Coreference, { head }: ReadMention): boolean =>
  tokens[head]!.deprel === 'xcomp' || hasChild(tokens, head, 'cop');

/** "its president" speaks for the country; "his vice president" and "its first president" are people of their own. */
const speaksForOwner = ({ tokens, mentionAt }: Coreference, mention: ReadMention, owner: ActorRecord): boolean =>
  mention.reading.modifiers.every((token) => mentionAt.get(token)?.kind !== 'pronoun') ||
  (owner.kind !== 'person' && isBare(tokens, mention));

/** Who in the document has the role for the actor, by the text's own words or by the list of leaders. */
function holderOf(context: Coreference, role: string, actor: ActorRecord): ActorRecord | null {
  const people = context.register
    .ofKind('person')
    .filter(
      (person) => person.affiliation === actor.id || (actor.kind === 'country' && person.country === actor.country),
    );
  const noun = role.replace(/^(former|then|current|new|own) /, '');
  const named = people.filter((person) => rolesOf(context, person).some((known) => bearsRole(known, noun)));
  return named.length === 1 && !role.startsWith('former ') ? named[0]! : bearerOf(named, role);
}

/** "his country", "G7 nations", "Western allies": the country itself or the alliance; not "one of the European countries", "his home country of Peru". */
function linkPolity(context: Coreference, mention: ReadMention, noun: Noun, owners: readonly ActorRecord[]): void {
  const owner = owners[0]!;
  const isNamed = mention.reading.modifiers.every((token) => context.mentionAt.get(token)?.kind === 'name');
  const isTold = (token: number): boolean => context.mentionAt.get(token)?.reading.kind === 'country';
  const above = context.tokens[context.tokens[mention.head]!.head];
  if (above?.lemma === 'one' || obliquesOf(context.tokens, mention.head, 'of').some(isTold)) return;
  if (owner.kind === 'organization' && isNamed) link(mention, [owner], 0.7);
  if (!/^(country|nation|state|republic|kingdom|homeland)$/.test(noun.noun)) return;
  if (noun.plural) {
    const own = distinct(owners.flatMap((one) => countryRecordOf(context, one) ?? []));
    const other = mention.reading.count === 2 && own.length === 1 ? otherCountry(context, mention, own[0]!) : null;
    const countries = other ? [...own, other] : owners.length > 1 ? own : [];
    if (countries.length > 1) link(mention, countries, 0.75);
    return;
  }
  if (mention.reading.role === 'home state') return;
  const country = countryRecordOf(context, owner);
  if (country && (owner.kind === 'person' || !isNamed)) link(mention, [country], 0.8);
}
