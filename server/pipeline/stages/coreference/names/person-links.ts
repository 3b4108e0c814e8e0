import { governmentSite } from '../../../../lexicon/government-sites.ts';
import { fullNameIn } from '../../../../lexicon/introduced-names.ts';
import { sameFullName, shortNameFit } from '../../../../lexicon/person-names.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { dayOf, leadersNamed, namesakeMeant, officesOf } from '../../../../lexicon/terms-of-office.ts';
import type { ActorRecord } from '../actor-record.ts';
import { type Coreference, link, type ReadMention } from '../coreference-context.ts';
import { isSupported } from './leaders.ts';

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
  const known = register.sharing('person', pieces).find((record) => sameFullName(record.pieces, pieces));
  const record = known ?? register.ofName(name, 'person');
  if (!record.entry && pieces.length > record.pieces.length && !pieces.some((piece) => piece.length === 1))
    register.rename(record, name);
  addDetails(record, mention);
  link(mention, [record], 0.95);
}

/** The person known by a full name whom a family name, a given name or a title with either means. */
export function shortPerson(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { register, lexicon } = context;
  const { reading } = mention;
  const pieces = piecesOfName(
    reading.name!.replace(/^(King|Queen|Prince|Princess|Pope|Sheikh|Sheik|Sultan|Emir|Lord|Lady|Baron|Baroness) /, ''),
  );
  const fits = register
    .sharing('person', pieces.slice(0, 1))
    .filter((record) => !reading.gender || !record.gender || record.gender === reading.gender)
    .map((record) => ({ record, fit: shortNameFit(lexicon.parts, pieces, record.pieces) }))
    .filter(({ fit, record }) => fit > 0 && !(isRoyal(reading.role) && fit < 3 && !isRoyal(record.roles.join(' '))));
  if (isRoyal(reading.role) && /^(king|queen)$/.test(reading.role ?? ''))
    return fits.find(({ record }) => record.name === reading.name)?.record ?? null;
  if (!fits.length) return ownerWithoutMark(context, mention, pieces);
  const best = Math.max(...fits.map(({ fit }) => fit));
  const candidates = fits.filter(({ fit }) => fit === best).map(({ record }) => record);
  const titled = candidates.find(({ roles }) => reading.role && roles.some((role) => role.endsWith(reading.role!)));
  return titled ?? mostMentioned(candidates);
}

/** "President Trumps order": a possessive that has lost its apostrophe; "the Trumps" are a family. */
function ownerWithoutMark(
  { register, tokens }: Coreference,
  mention: ReadMention,
  pieces: readonly string[],
): ActorRecord | null {
  const name = pieces.at(-1)!;
  if (!/[^s]s$/.test(name) || /^(the|both)$/i.test(tokens[mention.first - 1]?.text ?? '')) return null;
  if (!/^(NOUN|PROPN|ADJ)$/.test(tokens[mention.last]?.upos ?? '')) return null;
  const owners = register
    .sharing('person', [name.slice(0, -1)])
    .filter((record) => record.pieces.at(-1) === name.slice(0, -1));
  return owners.length === 1 ? owners[0]! : null;
}

const isRoyal = (role: string | null): boolean =>
  /\b(king|queen|prince|princess|emir|sultan|sheikh)\b/.test(role ?? '');

const mostMentioned = (candidates: readonly ActorRecord[]): ActorRecord =>
  candidates.reduce((best, record) => (record.mentions > best.mentions ? record : best));

/** Whom the title of the document names in full: "MS. ROE" below "Briefing by Press Secretary Jane Roe". */
export function personInTitle(
  { register, lexicon, document }: Coreference,
  { reading }: ReadMention,
): ActorRecord | null {
  const name = reading.kind === 'organization' ? '' : reading.name!;
  const full = fullNameIn(lexicon, document.document.title ?? '', piecesOfName(name).join(' '));
  const entry = full && lexicon.names.get(piecesOfName(full)).find(({ entry }) => entry.kind === 'person')?.entry;
  return entry ? register.ofEntry(entry) : full ? register.ofName(full, 'person') : null;
}

/** The holder of an office whom a family name means, where the text supports it; who speaks in a briefing on a government's site is one of its own. */
export function leader(context: Coreference, mention: ReadMention): ActorRecord | null {
  const { register, lexicon, document, mentionAt } = context;
  const { name } = mention.reading;
  const { role, modifiers } = mention.reading.role
    ? mention.reading
    : (context.nominalTo.get(mention.first - 1) ?? mention).reading;
  const surname = piecesOfName(name!).join(' ');
  if (lexicon.nameHeads.last.get(context.tokens[mention.first - 2]?.text.toLowerCase() ?? '')?.kind === 'place')
    return null;
  const owner = mentionAt.get(modifiers[0] ?? -1)?.reading.entry ?? null;
  const day = dayOf(document.document.date);
  const site = context.tokens[mention.last]?.text === ':' ? governmentSite(document.document.url) : null;
  const { gender } = mention.reading;
  const found = leadersNamed(lexicon, surname, owner?.country ?? null, day).filter(
    (entry) =>
      !(gender && entry.gender && gender !== entry.gender) &&
      isSupported(context, entry, surname, role) &&
      (!site || entry.country === site.of.toUpperCase()),
  );
  const [first, ...others] = found;
  if (!first || others.some(({ country }) => country !== first.country)) return null;
  const known = register
    .ofKind('person')
    .flatMap(({ entry, roles }) =>
      entry && !roles.some((known) => /^(former|ex|late)\b/.test(known)) ? officesOf(lexicon, entry) : [],
    );
  const meant = others.length ? namesakeMeant(found, day, known) : first;
  if (meant) return register.ofEntry(meant);
  const record = register.ofName(name!, 'person');
  record.country ??= first.country;
  record.affiliation ??= first.affiliation && register.idOf(first.affiliation);
  record.gender ??= first.gender;
  return record;
}
