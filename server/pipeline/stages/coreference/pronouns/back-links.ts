import { canHave } from '../../../../lexicon/body-fit.ts';
import { governmentSite } from '../../../../lexicon/government-sites.ts';
import { bearsRole, isCalled, isLesser } from '../../../../lexicon/role-words.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { ActorRecord } from '../actor-record.ts';
import {
  actorsOf,
  type Coreference,
  countryRecordOf,
  link,
  type ReadMention,
  storyOf,
} from '../coreference-context.ts';
import { rolesOf } from '../names/leaders.ts';
import { countryAround, countryMeant, mainCountry } from '../nominals/country-nouns.ts';
import { homeCountry, ownCountry } from '../nominals/home.ts';
import { linkInstitution } from '../nominals/institutions.ts';
import { isBare } from '../nominals/phrases.ts';
import { holderNamed } from './authors.ts';
import { type Antecedent, recent } from './salience.ts';

/** Sentences that a role noun without owner looks back. */
const REACH = 12;
/** Sentences that "the official" looks back. */
const OFFICIAL_REACH = 4;
/** Sentences that "the government" looks back. */
const GOVERNMENT_REACH = 3;

/** Nouns that mean the one of the country without naming it; "the vessel" could be anybody's, "the police" any town's. */
const collective = wordClass('powers of a country');

/** Links a definite nominal without owner to the actor that it points back to: "the president", "the company", "the country". */
export function linkBack(context: Coreference, mention: ReadMention): void {
  const { noun, plural } = mention.reading;
  if (!noun || !isBare(context.tokens, mention)) return;
  if (noun.class === 'state' || noun.class === 'force') {
    if (collective.has(noun.noun) && plural === /^(authority|armed forces)$/.test(noun.noun))
      linkGovernment(context, mention);
  } else if (plural) {
    if (authorities.has(noun.noun)) linkGovernment(context, mention);
  } else if (/^(office|person|people)$/.test(noun.class)) linkHolder(context, mention);
  else if (noun.class === 'official') linkOfficial(context, mention);
  else if (noun.class === 'body' || noun.class === 'institution') linkBody(context, mention);
  else if (noun.class === 'polity') {
    const country = countryMeant(context, mention);
    if (country) link(mention, [country], 0.7);
  }
}

/**
 * The last person whose role the noun names; those who held it formerly only when nobody holds it now. On the site of a government
 * "the President" is its own.
 */
function linkHolder(context: Coreference, mention: ReadMention): void {
  const { gender, role, noun } = mention.reading;
  const nouns = role && isLesser(role) ? [role] : [role ?? noun!.noun, noun!.noun];
  const site =
    isCapital(context, mention) && heads.has(noun!.noun) ? governmentSite(context.document.document.url) : null;
  const own = site && holderNamed(context, nouns[0]!, site.of);
  if (own) {
    link(mention, [own], 0.7);
    return;
  }
  const fits = ({ kind, gender: known }: ActorRecord): boolean =>
    kind === 'person' && (!gender || !known || known === gender);
  const find = (passes: (known: string, antecedent: Antecedent) => boolean): Antecedent | undefined =>
    recent(context, mention, REACH).find(
      (antecedent) =>
        fits(antecedent.actor) &&
        rolesOf(context, antecedent.actor).some(
          (known) => passes(known, antecedent) && nouns.some((name) => bearsRole(known, name)),
        ),
    );
  const wanted = qualifier.exec(role ?? '')?.[1];
  const isQualified = ({ mention: { first } }: Antecedent): boolean =>
    context.tokens[first - 1]?.text.toLowerCase() === wanted;
  const found = wanted
    ? find((known, antecedent) => known.startsWith(wanted) || isQualified(antecedent))
    : (find((known) => !qualifier.test(known)) ?? find(() => true));
  if (found) link(mention, [found.actor], 0.8);
  else if (!wanted) linkOnlyHolder(context, mention, nouns);
}

/** Offices that a country has one holder of. */
const heads = wordClass('offices of one holder');

/** The one person of the whole text who holds the office, of the country that the text is about. */
function linkOnlyHolder(context: Coreference, mention: ReadMention, nouns: readonly string[]): void {
  if (!heads.has(mention.reading.noun!.noun)) return;
  const country = mainCountry(context, mention) ?? homeCountry(context);
  const holders = context.register
    .ofKind('person')
    .filter(
      (person) =>
        country &&
        person.country === country.country &&
        currentRoles(context, person).some((known) => nouns.some((name) => bearsRole(known, name))),
    );
  if (holders.length === 1) link(mention, holders, 0.65);
}

/** Words that tell that somebody no longer bears a role. */
const qualifier = /^(former|ex|late|then)\b/;

const currentRoles = (context: Coreference, person: ActorRecord): string[] =>
  rolesOf(context, person).filter((role) => !qualifier.test(role));

/** "the official": whoever the last official spoke for, where that is known of him. */
function linkOfficial(context: Coreference, mention: ReadMention): void {
  const { tokens, inSentence } = context;
  const name = mention.reading.noun!.noun;
  const own = tokens[mention.head]!.sentence;
  for (let sentence = own; sentence >= own - OFFICIAL_REACH; sentence--) {
    const last = inSentence
      .get(sentence)
      ?.findLast(
        ({ head, reading: { noun, plural } }) =>
          head < mention.head && noun?.class === 'official' && !plural && (noun.noun === name || name === 'official'),
      );
    if (!last) continue;
    if (storyOf(context, last) === storyOf(context, mention)) link(mention, actorsOf(context, last), 0.75);
    return;
  }
}

/** The last organization that the noun names, of the country that is named with it: "the company", "the Peruvian company". */
export function linkBody(context: Coreference, mention: ReadMention, of: string | null = null): void {
  const { noun } = mention.reading.noun!;
  if (context.mentionAt.get(mention.last)?.kind === 'name') return;
  const isMeant = ({ kind, type, name, country }: ActorRecord): boolean =>
    kind === 'organization' && isCalled(noun, type, name) && (!of || !country || country === of);
  const { sentence } = context.tokens[mention.head]!;
  const isOther = (one: ReadMention): boolean => one.kind === 'nominal' && one.reading.noun?.noun !== noun;
  const others = new Set(
    context.inSentence
      .get(sentence)!
      .filter(isOther)
      .flatMap(({ actors }) => actors),
  );
  const fits = recent(context, mention, REACH).filter(({ actor }) => isMeant(actor) && !others.has(actor.id));
  const subject = fits.find(({ isSubject, sentence: at }) => isSubject && at === fits[0]!.sentence);
  const body = (subject ?? fits[0])?.actor;
  if (body) link(mention, [body], 0.75);
  const country =
    !body && !of && national.has(noun)
      ? (countryAround(context, mention) ?? (mention.reading.determiner === 'the' ? homeCountry(context) : null))
      : null;
  if (country && canHave(country.id, noun)) linkInstitution(context, mention, country);
}

const authorities = wordClass('bare authorities');
/** Bodies that a country has one of. */
const national = wordClass('national bodies');

/** "the government", "the military": that of the country which the last sentences are about, where they are about one. */
function linkGovernment(context: Coreference, mention: ReadMention): void {
  const last = recent(context, mention, GOVERNMENT_REACH);
  const same = last.find(({ mention: { reading } }) => reading.noun?.noun === mention.reading.noun!.noun)?.actor;
  const isNear = last.some(({ actor }) => countryRecordOf(context, actor) !== null);
  const home = ofHome.test(mention.reading.noun!.noun) ? homeCountry(context) : null;
  const stated = (same && countryRecordOf(context, same)) ?? (isCapital(context, mention) ? home : null);
  const meant = stated ?? countryAround(context, mention) ?? (!isNear || home === ownCountry(context) ? home : null);
  if (meant) link(mention, [meant], 0.6);
}

/** Nouns that mean the own one where no other is named. */
const ofHome = /^(government|administration|cabinet)$/;

/** "for the Government": a government's own papers write it with a capital letter. */
const isCapital = ({ tokens, document }: Coreference, { head }: ReadMention): boolean =>
  /^\p{Lu}/u.test(tokens[head]!.text) && head > document.sentences[tokens[head]!.sentence]!.first;
