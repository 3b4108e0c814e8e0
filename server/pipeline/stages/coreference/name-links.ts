import type { LexiconEntry, OrganizationType } from '../../../lexicon/entry.ts';
import type { Noun } from '../../../lexicon/nouns.ts';
import { piecesOfName } from '../../../lexicon/pieces.ts';
import { type ActorRecord, rename } from './actor-record.ts';
import { actorsOf, type Coreference, link, type ReadMention } from './coreference-context.ts';
import { dayOf, leadersNamed } from './leaders.ts';
import { sameFullName, shortNameFit } from './person-match.ts';
import { isPlace } from './place-or-actor.ts';

/** Links the names of the lexicon: countries, organizations and people that need no text to be known. */
export function linkEntries(context: Coreference): void {
  for (const mention of context.mentions) {
    const { entry, form, kind } = mention.reading;
    if (!entry || entry.kind === 'discard') continue;
    if (isPlace(context, mention)) {
      mention.place = true;
      continue;
    }
    const record = context.register.ofEntry(entry);
    link(mention, [record], form === 'demonym' ? demonymConfidence(context, mention) : 0.95);
    if (kind === 'person') addDetails(context, record, mention);
  }
}

/** Words on which a demonym hangs when it speaks of the country as an actor: acts and what it owns or decides. */
function demonymConfidence({ lexicon, tokens }: Coreference, { head, last }: ReadMention): number {
  const governor = tokens[head]!.head >= 0 ? tokens[tokens[head]!.head]! : null;
  if (tokens[head]!.deprel !== 'amod' && tokens[head]!.deprel !== 'compound') return 0.9;
  const noun = lexicon.nouns.get([governor?.lemma ?? ''])[0];
  if (noun && noun.class !== 'person' && noun.class !== 'body') return 0.7;
  return tokens[last]?.upos === 'ADJ' || noun ? 0.4 : 0.4;
}

/** Links full names of people and names of organizations that the text itself makes known. */
export function linkFullNames(context: Coreference): void {
  for (const mention of context.mentions) {
    if (mention.actors.length || mention.place || !mention.reading.name || mention.reading.entry) continue;
    const { kind } = mention.reading;
    if (kind === 'person' && piecesOfName(mention.reading.name).length > 1) linkFullPerson(context, mention);
    else if (kind === 'organization') linkOrganization(context, mention);
  }
}

function linkFullPerson(context: Coreference, mention: ReadMention): void {
  const { register } = context;
  const name = mention.reading.name!;
  const pieces = piecesOfName(name);
  const known = register.ofKind('person').find((record) => sameFullName(record.pieces, pieces));
  const record = known ?? register.ofName(name, 'person');
  if (!record.entry && pieces.length > record.pieces.length && !pieces.some((piece) => piece.length === 1))
    rename(record, name);
  addDetails(context, record, mention);
  link(mention, [record], 0.95);
}

function addDetails(_context: Coreference, record: ActorRecord, mention: ReadMention): void {
  record.gender ??= mention.reading.gender;
  if (mention.reading.role) record.roles.push(mention.reading.role);
}

const isAcronym = (name: string): boolean => /^[A-Z][A-Za-z]*[A-Z][A-Z&.-]*s?$/.test(name);

const acronymOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

function linkOrganization(context: Coreference, mention: ReadMention): void {
  const { register } = context;
  const name = mention.reading.name!;
  const longer = register
    .ofKind('organization')
    .find((record) =>
      isAcronym(name)
        ? acronymOf(record.name) === name.replace(/[.&]/g, '')
        : record.name.toLowerCase() === name.toLowerCase(),
    );
  const known = context.lexicon.names.get(piecesOfName(institutionName(context, mention, name)))[0]?.entry;
  const record =
    longer ??
    (known?.kind === 'organization' ? register.ofEntry(known) : null) ??
    register.ofName(institutionName(context, mention, name), 'organization', mention.reading.type);
  const owner =
    ownerCountry(context, mention)?.entry ?? context.mentionAt.get(mention.reading.modifiers[0] ?? -1)?.reading.entry;
  if (owner && !record.entry) {
    record.country ??= owner.country;
    record.affiliation ??= owner.id === record.id ? null : owner.id;
  }
  link(mention, [record], 0.9);
}

/** Types of bodies that every country has one of. */
const national = new Set<OrganizationType | null>(['ministry', 'legislature', 'court', 'bank']);

/** Institutions that every country has are told apart by their country: "Foreign Ministry" of Russia is the Russian Foreign Ministry. */
function institutionName(context: Coreference, mention: ReadMention, name: string): string {
  const { lexicon, tokens } = context;
  const owner = ownerCountry(context, mention);
  const demonym = owner && lexicon.demonyms.get(owner.entry.id);
  if (!demonym || !national.has(mention.reading.type)) return name;
  const isInside = owner.mention !== null && owner.mention.first >= mention.first;
  if (isInside && owner.mention!.reading.form === 'demonym') return name;
  const own = isInside ? tokens.slice(owner.mention!.last, mention.last).map(({ text }) => text) : [];
  const rest = isInside ? own.filter((text) => !/^['’]s$/.test(text)).join(' ') : name;
  const known = lexicon.names.get(piecesOfName(`${owner.entry.id === 'usa' ? 'U.S.' : demonym} ${rest}`))[0];
  return known ? known.entry.name : `${demonym} ${rest}`;
}

interface Owner {
  entry: LexiconEntry;
  /** The mention that names it, null when only the rest of the text tells. */
  mention: ReadMention | null;
}

/** The country whose an institution is: the one before its name, else the one that the text speaks of far more than of any other. */
function ownerCountry(context: Coreference, mention: ReadMention): Owner | null {
  const owner = context.mentionAt.get(mention.reading.modifiers[0] ?? -1);
  const entry = owner?.reading.entry;
  if (owner && entry) return entry.kind === 'country' ? { entry, mention: owner } : null;
  if (
    !national.has(mention.reading.type) ||
    /\b(of|for) /.test(mention.reading.name!) ||
    mention.reading.modifiers.length
  )
    return null;
  const [first, second] = context.register.ofKind('country').sort((a, b) => b.mentions - a.mentions);
  const leads = first?.entry && first.mentions >= 2 * (second?.mentions ?? 0);
  return leads && isPlainInstitution(mention.reading.name!) ? { entry: first.entry!, mention: null } : null;
}

/** "Supreme Court", "Foreign Ministry": no word that tells one country's from another's. */
const isPlainInstitution = (name: string): boolean =>
  /^(Supreme|High|Constitutional|Foreign|Defen[cs]e|Interior|Finance|Justice|Health|Central|National|Parliament|Senate|Congress|Treasury)\b/.test(
    name,
  ) && name.split(' ').length <= 2;

/** Links what is left: family names, given names, parts and acronyms of names known by now, and names that nothing explains. */
export function linkShortNames(context: Coreference): void {
  for (const mention of context.mentions) {
    const { reading } = mention;
    if (mention.actors.length || mention.place || !reading.name || reading.entry) continue;
    const record =
      expandedBefore(context, mention) ??
      shortPerson(context, mention) ??
      shortOrganization(context, mention) ??
      leader(context, mention) ??
      newActor(context, mention);
    if (!record) continue;
    if (record.kind === 'person') addDetails(context, record, mention);
    link(mention, [record], 0.85);
  }
}

function shortPerson({ register, lexicon }: Coreference, mention: ReadMention): ActorRecord | null {
  const { reading } = mention;
  if (reading.kind === 'organization') return null;
  const pieces = piecesOfName(
    reading.name!.replace(/^(King|Queen|Prince|Princess|Pope|Sheikh|Sheik|Sultan|Emir|Lord|Lady) /, ''),
  );
  const fits = register
    .ofKind('person')
    .filter((record) => !reading.gender || !record.gender || record.gender === reading.gender)
    .map((record) => ({ record, fit: shortNameFit(lexicon.parts, pieces, record) }))
    .filter(({ fit, record }) => fit > 0 && !(isRoyal(reading.role) && fit < 3 && !isRoyal(record.roles.join(' '))));
  if (isRoyal(reading.role) && /^(king|queen)$/.test(reading.role ?? ''))
    return fits.find(({ record }) => record.name === reading.name)?.record ?? null;
  if (!fits.length) return null;
  const best = Math.max(...fits.map(({ fit }) => fit));
  const candidates = fits.filter(({ fit }) => fit === best).map(({ record }) => record);
  return candidates.length === 1
    ? candidates[0]!
    : (candidates.find(({ roles }) => reading.role && roles.some((role) => role.endsWith(reading.role!))) ??
        latest(candidates, register));
}

const isRoyal = (role: string | null): boolean =>
  /\b(king|queen|prince|princess|emir|sultan|sheikh)\b/.test(role ?? '');

const latest = (candidates: readonly ActorRecord[], _register: unknown): ActorRecord | null =>
  candidates.reduce<ActorRecord | null>(
    (best, record) => (!best || record.mentions > best.mentions ? record : best),
    null,
  );

/** The organization whose name stands right before its acronym in brackets: "International Atomic Energy Agency (IAEA)". */
function expandedBefore(context: Coreference, { first, reading }: ReadMention): ActorRecord | null {
  const { tokens, mentionAt } = context;
  if (!isAcronym(reading.name!) || tokens[first - 1]?.text !== '(') return null;
  return actorsOf(context, mentionAt.get(first - 2)).find(({ kind }) => kind === 'organization') ?? null;
}

/** Words that a company or ministry goes without in a short form: "Micron" for "Micron Technology", "Treasury" for "Treasury Department". */
const suffixes = new Set(
  'inc corp corporation company co ltd llc plc ag group holdings technologies technology systems motors motor airlines airways industries department pharmaceuticals entertainment'.split(
    ' ',
  ),
);

/** Short forms of organizations: "the Commission" after "the European Commission", "Treasury" after "Treasury Department". */
function shortOrganization({ register, lexicon }: Coreference, mention: ReadMention): ActorRecord | null {
  const { reading } = mention;
  if (reading.kind === 'person' || reading.placeName) return null;
  const pieces = piecesOfName(reading.name!);
  const isHead = pieces.length > 1 || lexicon.nameHeads.get(pieces[0]!)?.kind === 'organization';
  const found = register.ofKind('organization').filter(({ pieces: full }) => {
    if (full.length <= pieces.length) return false;
    if (isHead && endsWith(full, pieces)) return true;
    return startsWith(full, pieces) && full.slice(pieces.length).every((piece) => suffixes.has(piece));
  });
  return found.length === 1 ? found[0]! : (found.find((record) => record.mentions > 1) ?? null);
}

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((piece, index) => long[index] === piece);
const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((piece, index) => long[long.length - short.length + index] === piece);

/** A family name with a title, or one that nobody else bears, of a holder of an office. */
function leader({ register, lexicon, document, mentionAt }: Coreference, mention: ReadMention): ActorRecord | null {
  const { reading } = mention;
  if (reading.kind === 'organization') return null;
  const surname = piecesOfName(reading.name!).join(' ');
  const owner = mentionAt.get(reading.modifiers[0] ?? -1)?.reading.entry ?? null;
  const isCommon =
    lexicon.parts.givenNames.has(surname) ||
    lexicon.parts.places.has(surname) ||
    lexicon.parts.commonWords.has(surname);
  if (reading.kind !== 'person' && isCommon) return null;
  const found = leadersNamed(lexicon, surname, owner?.country ?? null, dayOf(document.document.date));
  if (found.length === 1) return register.ofEntry(found[0]!);
  const countries = new Set(found.map(({ country }) => country));
  if (reading.kind !== 'person' || countries.size !== 1) return null;
  const record = register.ofName(reading.name!, 'person');
  record.country ??= found[0]!.country;
  record.affiliation ??= found[0]!.affiliation;
  record.gender ??= found[0]!.gender;
  return record;
}

const actorVerbs = new Set(
  'say tell announce add warn ask urge call accuse deny claim argue report state note declare insist demand reject refuse agree promise vow condemn criticize criticise praise welcome threaten sign launch buy sell sue file acquire complain write publish plan want hope propose offer decide confirm believe think respond reply fine ban order charge arrest vote support oppose back'.split(
    ' ',
  ),
);

/** A name that nothing explains is an actor where it speaks or acts, or where an apposition says that it is one. */
function newActor(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { register, tokens, mentions } = context;
  const { reading } = mention;
  if (reading.kind) return register.ofName(reading.name!, reading.kind, reading.type);
  if (reading.placeName || tokens[mention.head]!.deprel === 'amod') return null;
  const same = mentions.filter((other) => other.reading.name === reading.name);
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

/** A known family name alone, or two words of which neither is a common word or in capitals. */
function seemsPerson({ lexicon }: Coreference, name: string): boolean {
  const { surnames, commonWords } = lexicon.parts;
  const words = name.split(' ');
  if (words.length === 1) return surnames.has(name.toLowerCase()) && !commonWords.has(name.toLowerCase());
  return (
    words.length === 2 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !commonWords.has(word.toLowerCase()))
  );
}

/** The noun of "FairSearch, a lobby that ...". */
function apposedNoun({ tokens, mentions }: Coreference, { last }: ReadMention): Noun | null {
  if (tokens[last]?.text !== ',') return null;
  const nominal = mentions.find(
    ({ kind, first }) =>
      kind === 'nominal' && (first === last + 1 || (first === last + 2 && tokens[last + 1]!.upos === 'DET')),
  );
  const noun = nominal?.reading.noun ?? null;
  return noun && !noun.plural && /^(body|office|person|official)$/.test(noun.class) ? noun : null;
}

function actsOrSpeaks(tokens: Coreference['tokens'], { head }: ReadMention): boolean {
  const { deprel, head: governor } = tokens[head]!;
  return deprel === 'nsubj' && governor >= 0 && actorVerbs.has(tokens[governor]!.lemma);
}
