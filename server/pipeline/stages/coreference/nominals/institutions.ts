import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { placeCues } from '../../../../lexicon/place-cues.ts';
import { slug } from '../../../../lexicon/slug.ts';
import type { ActorRecord } from '../actor-record.ts';
import { type Coreference, countryRecordOf, link, type ReadMention } from '../coreference-context.ts';
import { casesOf } from '../places/place-syntax.ts';

/** Bodies that a country has one of get a node of their own: "the Polish parliament". */
export function linkInstitution(context: Coreference, mention: ReadMention, owner: ActorRecord): void {
  const { noun, plural } = mention.reading;
  if (!noun || plural || isSite(context, mention)) return;
  if (owner.kind === 'organization' || owner.kind === 'group') {
    link(mention, [owner], 0.6);
    return;
  }
  const country = countryRecordOf(context, owner);
  if (!country) return;
  const demonym = context.lexicon.demonyms.get(country.entry?.id ?? '');
  const spoken = bodyOf(owner, (mention.reading.role ?? noun.noun).replace(/^(own|country|nation|kingdom) /, ''));
  const isName = /^\p{Lu}/u.test(context.tokens[mention.head]!.text);
  const role = isName ? spoken.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()) : spoken;
  const name = `${demonym ?? country.name} ${role}`;
  const known = context.lexicon.names.get(piecesOfName(`${country.name} ${role}`))[0]?.entry;
  const record =
    context.register
      .ofKind('organization')
      .find(
        ({ country: of, name: known }) =>
          of === country.country &&
          (known.toLowerCase() === name.toLowerCase() || slug(known).endsWith(role.replace(/ /g, '-'))),
      ) ?? (known ? context.register.ofEntry(known) : context.register.ofName(name, 'organization', null));
  record.country ??= country.country;
  record.affiliation ??= country.id;
  link(mention, [record], 0.8);
}

/** "at its embassy", "to the Peruvian consulate": where something is done. */
const isSite = ({ tokens }: Coreference, { head, reading }: ReadMention): boolean =>
  /^(embassy|consulate)$/.test(reading.noun!.noun) &&
  casesOf(tokens, head).some(({ text }) => text === 'to' || placeCues().locative.has(text));

/** "her ministry" of a finance minister is the finance ministry. */
function bodyOf({ kind, roles }: ActorRecord, role: string): string {
  const office = kind === 'person' && role === 'ministry' && roles.find((known) => known.endsWith(' minister'));
  return office ? office.replace(/minister$/, 'ministry') : role;
}
