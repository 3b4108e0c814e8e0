import type { Noun } from '../../../lexicon/nouns.ts';
import type { ActorRecord } from './actor-record.ts';
import {
  actorsOf,
  type Coreference,
  countryRecordOf,
  link,
  ownersOf,
  type ReadMention,
} from './coreference-context.ts';
import { leadersWithRole } from './leaders.ts';
import { isPair, pairOf } from './pair-links.ts';
import { bearsRole, isCalled } from './role-words.ts';
import { distinct, type History, isSubject } from './salience.ts';

const definite = new Set(['the', 'this', 'that', 'these', 'those']);
/** Sentences that a role noun without owner looks back. */
const REACH = 12;

/** Links one nominal by its owner ("Chinese authorities", "its president") or back to an actor ("the company", "the two leaders"). */
export function linkNominal(context: Coreference, history: History, mention: ReadMention): void {
  const { noun } = mention.reading;
  if (!noun || mention.actors.length) return;
  if (isPair(mention)) {
    const pair = pairOf(context, history, mention);
    if (pair) link(mention, pair, 0.75);
    return;
  }
  const owners = distinct(ownersOf(context, mention));
  if (owners.length) linkOwned(context, mention, noun, owners);
  else if (!mention.reading.modifiers.length && definite.has(mention.reading.determiner))
    linkBack(context, history, mention, noun);
}

const rollsUp = new Set(['state', 'force', 'police', 'official']);

function linkOwned(context: Coreference, mention: ReadMention, noun: Noun, owners: readonly ActorRecord[]): void {
  if (rollsUp.has(noun.class)) {
    link(
      mention,
      owners.map((owner) => governmentOf(context, owner)),
      0.9,
    );
    return;
  }
  if (noun.class === 'office') {
    linkOffice(context, mention, noun, owners[0]!);
    return;
  }
  if (noun.class === 'institution') {
    linkInstitution(context, mention, noun, owners[0]!);
    return;
  }
  if (noun.class === 'polity') {
    linkPolity(context, mention, noun, owners[0]!);
    return;
  }
  if (noun.class === 'people' || noun.class === 'rebels') linkGroup(context, mention, owners[0]!);
}

/** Whom officials of an actor speak for: the country of a person ("the Biden administration"), else the actor itself. */
function governmentOf(context: Coreference, owner: ActorRecord): ActorRecord {
  return owner.kind === 'person' ? (countryRecordOf(context, owner) ?? owner) : owner;
}

function linkOffice(context: Coreference, mention: ReadMention, noun: Noun, owner: ActorRecord): void {
  const actor = governmentOf(context, owner);
  if (noun.plural) {
    link(mention, [actor], 0.8);
    return;
  }
  const holder = holderOf(context, mention.reading.role ?? noun.noun, actor);
  if (holder) link(mention, [holder], 0.85);
  else if (actor.kind !== 'person') link(mention, [actor], 0.75);
}

/** Who in the document has the role for the actor, by the text's own words or by the list of leaders. */
function holderOf(context: Coreference, role: string, actor: ActorRecord): ActorRecord | null {
  const people = context.register
    .ofKind('person')
    .filter(
      (person) => person.affiliation === actor.id || (actor.kind === 'country' && person.country === actor.country),
    );
  const noun = role.replace(/^(former|acting|then|current|new|own|own) /, '');
  const named = people.filter(
    (person) =>
      person.roles.some((known) => bearsRole(known, noun)) ||
      (person.entry?.role && bearsRole(person.entry.role, noun)),
  );
  return named.length === 1 ? named[0]! : leadersWithRole(named, role);
}

/** Bodies that a country has one of get a node of their own: "the Polish parliament". */
function linkInstitution(context: Coreference, mention: ReadMention, noun: Noun, owner: ActorRecord): void {
  if (noun.plural) return;
  if (owner.kind === 'organization' || owner.kind === 'group') {
    link(mention, [owner], 0.6);
    return;
  }
  const country = countryRecordOf(context, owner);
  if (!country) return;
  const demonym = context.lexicon.demonyms.get(country.id);
  const role = (mention.reading.role ?? noun.noun).replace(/^(country|nation|kingdom) /, '');
  const name = `${demonym ?? country.name} ${role}`;
  const record =
    context.register
      .ofKind('organization')
      .find(
        ({ country: of, name: known, id }) =>
          of === country.country &&
          (known.toLowerCase() === name.toLowerCase() || id.endsWith(role.replace(/ /g, '-'))),
      ) ?? context.register.ofName(name, 'organization', null);
  record.country ??= country.country;
  record.affiliation ??= country.id;
  link(mention, [record], 0.8);
}

/** "his country", "G7 nations", "Western allies": the country itself or the alliance. */
function linkPolity(context: Coreference, mention: ReadMention, noun: Noun, owner: ActorRecord): void {
  if (
    owner.kind === 'organization' &&
    mention.reading.modifiers.every((token) => context.mentionAt.get(token)?.kind === 'name')
  ) {
    link(mention, [owner], 0.7);
    return;
  }
  if (noun.plural || !/^(country|nation|state|republic|kingdom|homeland)$/.test(noun.noun)) return;
  const country = countryRecordOf(context, owner);
  if (country && owner.kind === 'person') link(mention, [country], 0.8);
}

/** Nationals and rebels are not their government: a group with the country, of little weight until it takes a stance. */
function linkGroup(context: Coreference, mention: ReadMention, owner: ActorRecord): void {
  if (owner.kind !== 'country' || !mention.reading.plural) return;
  const { document, tokens } = context;
  if (!isSubject(tokens, mention.head) && !/^(obj|iobj|obl)/.test(tokens[mention.head]!.deprel)) return;
  const name = document.document.text.slice(tokens[mention.first]!.start, mention.end).replace(/\s+/g, ' ');
  const record = context.register.ofName(name, 'group');
  record.country ??= owner.country;
  link(mention, [record], 0.4);
}

function linkBack(context: Coreference, history: History, mention: ReadMention, noun: Noun): void {
  const sentence = context.tokens[mention.head]!.sentence;
  if (noun.plural && noun.class !== 'state' && noun.class !== 'force' && noun.class !== 'police') return;
  const find = (passes: (actor: ActorRecord) => boolean, reach = REACH) => history.latest(sentence, reach, passes);
  const role = (mention.reading.role ?? noun.noun).replace(/^(the|former) /, '');
  const gender = mention.reading.gender;
  if (noun.class === 'office' || noun.class === 'person') {
    const person = find(
      (actor) =>
        actor.kind === 'person' &&
        (!gender || actor.gender !== (gender === 'm' ? 'f' : 'm')) &&
        actor.roles
          .concat(actor.entry?.role ?? [])
          .some((known) => bearsRole(known, role) || bearsRole(known, noun.noun)),
    );
    if (person) link(mention, [person], 0.8);
  } else if (noun.class === 'official') linkOfficial(context, history, mention, sentence, noun);
  else if (noun.class === 'body' || noun.class === 'institution') {
    const body = find((actor) => actor.kind === 'organization' && isCalled(noun.noun, actor.type, actor.name));
    if (body) link(mention, [body], 0.75);
  } else if (noun.class === 'polity') linkCountryNoun(history, mention, noun, sentence);
  else if (noun.class === 'state' || noun.class === 'force' || noun.class === 'police')
    if (collective.test(noun.noun)) linkGovernment(context, history, mention, sentence);
}

/** "the official": whoever the last official spoke for. */
function linkOfficial(
  context: Coreference,
  history: History,
  mention: ReadMention,
  sentence: number,
  noun: Noun,
): void {
  const last = history
    .recent(sentence, 4)
    .find(
      ({ mention: { reading } }) =>
        reading.noun?.class === 'official' &&
        !reading.plural &&
        (reading.noun.noun === noun.noun || noun.noun === 'official'),
    );
  if (last) link(mention, actorsOf(context, last.mention), 0.75);
}

const kingdoms = new Set('SAU JOR MAR GBR THA BHR NLD BEL ESP SWE NOR DNK BTN KHM TON LSO SWZ'.split(' '));
const islands = new Set('TWN CUB CYP LKA IRL GBR MLT ISL JPN HTI MDG PHL BHR SGP TLS FJI GRD'.split(' '));

function linkCountryNoun(history: History, mention: ReadMention, noun: Noun, sentence: number): void {
  const fits = (actor: ActorRecord): boolean => {
    if (actor.kind !== 'country') return false;
    if (noun.noun === 'kingdom') return kingdoms.has(actor.country ?? '');
    if (noun.noun === 'island') return islands.has(actor.country ?? '');
    return ['country', 'nation', 'republic'].includes(noun.noun);
  };
  const recent = history.recent(sentence, noun.noun === 'kingdom' || noun.noun === 'island' ? 10 : 2);
  const near = recent.filter(({ actor }) => fits(actor));
  const chosen = near.find(({ sentence: at, isSubject: subject }) => subject && at >= sentence - 1) ?? near[0];
  if (chosen) link(mention, [chosen.actor], 0.65);
}

/** Nouns that mean the one of the country without naming it; "the vessel" could be anybody's. */
const collective =
  /^(government|administration|authority|regime|cabinet|junta|military|army|armed forces|air force|navy|police|leadership|monarchy)$/;

/** "the government", "the military": that of the country which the text is about, where it is about one. */
function linkGovernment(context: Coreference, history: History, mention: ReadMention, sentence: number): void {
  const recent = history.recent(sentence, 3).flatMap(({ actor }) => countryRecordOf(context, actor) ?? []);
  const near = distinct(recent);
  if (near.length === 1) link(mention, near, 0.6);
}
