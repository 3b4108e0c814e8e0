import { canHave, isNational, isPlainBody } from '../../../../lexicon/body-fit.ts';
import type { LexiconEntry } from '../../../../lexicon/entry.ts';
import { governmentSite } from '../../../../lexicon/government-sites.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';
import { countryAround, countryMeant } from '../nominals/country-nouns.ts';

/** Institutions that every country has are told apart by their country: "Foreign Ministry" of Russia is the Russian Foreign Ministry. */
export function institutionName(context: Coreference, mention: ReadMention, name: string): string {
  const { lexicon, tokens } = context;
  const owner = ownerCountry(context, mention);
  const demonym = owner && lexicon.demonyms.get(owner.entry.id);
  if (!demonym || !isNational(mention.reading.type)) return name;
  const isInside = owner.mention !== null && owner.mention.first >= mention.first;
  const isShown = isInside && (owner.mention!.reading.form === 'demonym' || /^(\p{Lu}\.?)+ /u.test(name));
  if (isShown) return name;
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

/** The country whose an institution is: the one before its name or the list that it stands in ("Peru's army and Foreign Ministry"), else the one that the text speaks of there. */
export function ownerCountry(context: Coreference, mention: ReadMention): Owner | null {
  const { tokens, mentionAt } = context;
  const { type, modifiers } = mention.reading;
  const listed =
    tokens[mention.first - 1]?.text === 'and' && isNational(type) ? mentionAt.get(mention.first - 2) : null;
  const first = listed && isNational(listed.reading.type) ? listed.first : mention.first;
  const possessor = /^['’]s?$/.test(tokens[first - 1]?.text ?? '') ? first - 2 : -1;
  const owner = mentionAt.get(modifiers[0] ?? possessor);
  const entry = owner?.kind === 'nominal' ? countryMeant(context, owner)?.entry : owner?.reading.entry;
  if (owner && (entry || owner.kind === 'nominal'))
    return entry?.kind === 'country' ? { entry, mention: owner.kind === 'nominal' ? null : owner } : null;
  const name = mention.reading.name!;
  if (!isNational(type) || /\b(of|for) /.test(name) || modifiers.length) return null;
  if (!isPlainBody(name)) return null;
  const home = context.lexicon.entries.get(governmentSite(context.document.document.url)?.of ?? '');
  const meant = home ?? countryAround(context, mention)?.entry;
  return meant && canHave(meant.id, name) ? { entry: meant, mention: null } : null;
}
