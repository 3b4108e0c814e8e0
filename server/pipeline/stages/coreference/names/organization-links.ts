import { acronymOf, isAcronym } from '../../../../lexicon/acronyms.ts';
import {
  bodyKey,
  isNational,
  isOfficial,
  isOwnName,
  isShortBody,
  withoutLegalForm,
} from '../../../../lexicon/body-fit.ts';
import type { LexiconEntry } from '../../../../lexicon/entry.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { institutionName, ownerCountry } from './institutions.ts';

/** Links the name of an organization: by the same name, as the acronym of a longer one, or as a country's institution. */
export function linkOrganization(context: Coreference, mention: ReadMention): void {
  const { register, lexicon } = context;
  const name = mention.reading.name!;
  const full = institutionName(context, mention, name);
  const other = wordedBefore(context, mention);
  if (other) {
    link(mention, [other], 0.9);
    return;
  }
  const longer = isAcronym(name) ? spelledOut(context, name) : sameBody(context, mention, name);
  const isFirm = !isOfficial(mention.reading.type);
  const known = [full, isFirm ? withoutLegalForm(full) : full]
    .map((form) => lexicon.names.get(piecesOfName(form)).find(({ bound }) => !bound)?.entry)
    .find((entry) => entry?.kind === 'organization' && !(full === name && isNational(mention.reading.type)));
  const record =
    longer ?? (known ? register.ofEntry(known) : null) ?? register.ofName(full, 'organization', mention.reading.type);
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

/** The organization whose name stands right before another wording of it in brackets: "Export-Import Bank of Peru (Exim Bank)". */
function wordedBefore(context: Coreference, { first, last, reading }: ReadMention): ActorRecord | undefined {
  const { tokens, mentionAt } = context;
  if (tokens[first - 1]?.text !== '(' || tokens[last]?.text !== ')' || reading.modifiers.length) return undefined;
  const head = piecesOfName(reading.name!).at(-1)!;
  return actorsOf(context, mentionAt.get(first - 2)).find((record) => record.pieces.includes(head));
}

/** The country at the end of an official body's name: "Supreme Court of Chile". */
function countryOf({ lexicon }: Coreference, { reading: { name, type } }: ReadMention): LexiconEntry | undefined {
  const last = isOfficial(type)
    ? name!
        .split(/ of (?:the )?/)
        .slice(1)
        .at(-1)
    : undefined;
  return lexicon.names.get(piecesOfName(last ?? '')).find(({ entry }) => entry.kind === 'country')?.entry;
}

/** The organization of this name, be it in another wording, or the one that the name is short for ("the Task Force"). */
function sameBody(context: Coreference, mention: ReadMention, name: string): ActorRecord | undefined {
  const { register, lexicon } = context;
  const { type, modifiers } = mention.reading;
  const key = bodyKey(lexicon, name, type);
  const same = register.ofKind('organization').find((known) => {
    if (isOfficial(known.type) !== isOfficial(type)) return false;
    known.key ??= bodyKey(lexicon, known.name, known.type);
    return known.key === key;
  });
  const pieces = piecesOfName(name);
  const isPart =
    isOwnName(lexicon, pieces) || /^(the|our|its|this)$/i.test(context.tokens[mention.first - 1]?.text ?? '');
  return same ?? (isPart && !modifiers.length ? onlyLonger(context, pieces) : undefined);
}

/** The one organization that a name is short for. */
function onlyLonger({ register, lexicon }: Coreference, pieces: readonly string[]): ActorRecord | undefined {
  const found = register
    .sharing('organization', pieces.slice(0, 1))
    .filter((record) => isShortBody(lexicon, pieces, record.pieces));
  return found.length === 1 ? found[0] : undefined;
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
  const last = /^['’]s?$/.test(tokens[first - 2]?.text ?? '') ? first - 3 : first - 2;
  return actorsOf(context, mentionAt.get(last)).find(({ kind }) => kind === 'organization') ?? null;
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

/** The organization that a name is short for, of several the one that the text speaks of more. */
export function shortOrganization(context: Coreference, mention: ReadMention): ActorRecord | null {
  const [{ register, lexicon }, { reading }] = [context, mention];
  if (reading.kind === 'person' || reading.placeName || isInside(context, mention)) return null;
  const pieces = piecesOfName(reading.name!);
  const found = register
    .sharing('organization', pieces.slice(0, 1))
    .filter((record) => isShortBody(lexicon, pieces, record.pieces));
  return found.length === 1 ? found[0]! : (found.find((record) => record.mentions > 1) ?? null);
}

/** "in Mobile": a place, though a body is called after it. */
const isInside = ({ tokens }: Coreference, { first, last }: ReadMention): boolean =>
  last - first === 1 && /^(in|near|outside)$/.test(tokens[first - 1]?.text ?? '');
