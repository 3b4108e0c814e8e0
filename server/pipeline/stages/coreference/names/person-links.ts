import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { type ActorRecord, rename } from '../actor-record.ts';
import { type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { dayOf, leadersNamed } from './leaders.ts';
import { sameFullName, shortNameFit } from './person-match.ts';

/** Adds what a mention says of a person: gender and role. */
export function addDetails(record: ActorRecord, mention: ReadMention): void {
  record.gender ??= mention.reading.gender;
  if (mention.reading.role) record.roles.push(mention.reading.role);
}

/** Links a full name to the person who bears it, with or without initials and middle names. */
export function linkFullPerson(context: Coreference, mention: ReadMention): void {
  const { register } = context;
  const name = mention.reading.name!;
  const pieces = piecesOfName(name);
  const known = register.ofKind('person').find((record) => sameFullName(record.pieces, pieces));
  const record = known ?? register.ofName(name, 'person');
  if (!record.entry && pieces.length > record.pieces.length && !pieces.some((piece) => piece.length === 1))
    rename(record, name);
  addDetails(record, mention);
  link(mention, [record], 0.95);
}

/** The person known by a full name whom a family name, a given name or a title with either means. */
export function shortPerson({ register, lexicon }: Coreference, mention: ReadMention): ActorRecord | null {
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
  const titled = candidates.find(({ roles }) => reading.role && roles.some((role) => role.endsWith(reading.role!)));
  return titled ?? mostMentioned(candidates);
}

const isRoyal = (role: string | null): boolean =>
  /\b(king|queen|prince|princess|emir|sultan|sheikh)\b/.test(role ?? '');

const mostMentioned = (candidates: readonly ActorRecord[]): ActorRecord =>
  candidates.reduce((best, record) => (record.mentions > best.mentions ? record : best));

/** A family name with a title, or one that nobody else bears, of a holder of an office. */
export function leader(
  { register, lexicon, document, mentionAt }: Coreference,
  mention: ReadMention,
): ActorRecord | null {
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
  if (countries.size !== 1) return null;
  const record = register.ofName(reading.name!, 'person');
  record.country ??= found[0]!.country;
  record.affiliation ??= found[0]!.affiliation && register.idOf(found[0]!.affiliation);
  record.gender ??= found[0]!.gender;
  return record;
}
