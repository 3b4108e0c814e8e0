import { acronymOf, isAcronym } from '../../../../lexicon/acronyms.ts';
import type { LexiconEntry } from '../../../../lexicon/entry.ts';
import type { Lexicon } from '../../../../lexicon/lexicon.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { MentionReading } from '../../mentions/mention-reading.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { institutionName, ownerCountry } from './institutions.ts';

const suffixes = wordClass('suffixes of organizations');

/** Links the name of an organization: by the same name, as the acronym of a longer one, or as a country's institution. */
export function linkOrganization(context: Coreference, mention: ReadMention): void {
  const { register, lexicon } = context;
  const name = mention.reading.name!;
  const full = institutionName(context, mention, name);
  const longer = isAcronym(name) ? spelledOut(context, name) : sameBody(context, mention.reading, name);
  const known = lexicon.names.get(piecesOfName(full)).find(({ bound }) => !bound)?.entry;
  const record =
    longer ??
    (known?.kind === 'organization' ? register.ofEntry(known) : null) ??
    register.ofName(full, 'organization', mention.reading.type);
  const owner =
    ownerCountry(context, mention)?.entry ??
    countryOf(context, mention) ??
    context.mentionAt.get(mention.reading.modifiers[0] ?? -1)?.reading.entry;
  if (owner && !record.entry) {
    record.country ??= owner.country;
    if (owner !== record.entry && isOfOwner(context, mention)) record.affiliation ??= register.idOf(owner.id);
  }
  link(mention, [record], 0.9);
}

/** Types of bodies of which a country has one of a name, however its words are put. */
const official = new Set<string | null>(['ministry', 'legislature', 'court', 'armed', 'agency']);

/** The country at the end of an official body's name: "Supreme Court of Chile". */
function countryOf({ lexicon }: Coreference, { reading: { name, type } }: ReadMention): LexiconEntry | undefined {
  const last = official.has(type)
    ? name!
        .split(/ of (?:the )?/)
        .slice(1)
        .at(-1)
    : undefined;
  return lexicon.names.get(piecesOfName(last ?? '')).find(({ entry }) => entry.kind === 'country')?.entry;
}

/** The organization of this name; of an official body also with its words in another order, number or form. */
function sameBody({ register, lexicon }: Coreference, { type }: MentionReading, name: string): ActorRecord | undefined {
  const isOfficial = official.has(type);
  const key = isOfficial ? bodyKey(lexicon, name) : name.toLowerCase();
  return register.ofKind('organization').find((known) => {
    if (official.has(known.type) !== isOfficial) return false;
    known.key ??= isOfficial ? bodyKey(lexicon, known.name) : known.name.toLowerCase();
    return known.key === key;
  });
}

/** The words of a name in the order of letters, without number and little words, countries by their id. */
function bodyKey({ names }: Lexicon, name: string): string {
  const words = piecesOfName(name).filter((piece) => !/^(of|the|for|and|'s)$/.test(piece));
  const country = (word: string) => names.get([word]).find(({ entry }) => entry.kind === 'country')?.entry.id;
  return words
    .map((word) => country(word) ?? word.replace(/s$/, ''))
    .sort()
    .join(' ');
}

/** "Kenya's airline" is of the country, "Kenya Airways" is called so, as companies, parties, media and universities are. */
function isOfOwner({ mentionAt }: Coreference, { first, reading }: ReadMention): boolean {
  const owner = mentionAt.get(reading.modifiers[0] ?? -1);
  return !owner || owner.first < first || !/^(company|media|university|party|ngo)$/.test(reading.type ?? '');
}

/** The organization whose name stands right before its acronym in brackets: "International Atomic Energy Agency (IAEA)". */
export function expandedBefore(context: Coreference, { first, reading }: ReadMention): ActorRecord | null {
  const { tokens, mentionAt } = context;
  if (!isAcronym(reading.name!) || tokens[first - 1]?.text !== '(') return null;
  return actorsOf(context, mentionAt.get(first - 2)).find(({ kind }) => kind === 'organization') ?? null;
}

/** The organization that an acronym was linked to before ("(FMA)"), or whose initials it is. */
export function sameAcronym(context: Coreference, { reading }: ReadMention): ActorRecord | null {
  if (reading.kind === 'person' || !isAcronym(reading.name!)) return null;
  const linked = (context.named.get(reading.name!) ?? []).find(({ actors }) => actors.length > 0);
  return (linked ? actorsOf(context, linked)[0] : spelledOut(context, reading.name!)) ?? null;
}

/** The organization whose initials a name is. */
const spelledOut = ({ register }: Coreference, name: string): ActorRecord | undefined =>
  register.ofKind('organization').find((record) => acronymOf(record.name) === name.replace(/[.&]/g, ''));

/** Short forms of organizations: "the Commission" after "the European Commission", "Treasury" after "Treasury Department". */
export function shortOrganization({ register, lexicon }: Coreference, mention: ReadMention): ActorRecord | null {
  const { reading } = mention;
  if (reading.kind === 'person' || reading.placeName) return null;
  const pieces = piecesOfName(reading.name!);
  const isHead = pieces.length > 1 || lexicon.nameHeads.last.get(pieces[0]!)?.kind === 'organization';
  const found = register.sharing('organization', pieces.slice(0, 1)).filter(({ pieces: full }) => {
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
