import { isNational, isPlainBody } from '../../../../lexicon/body-fit.ts';
import type { LexiconEntry } from '../../../../lexicon/entry.ts';
import { governmentSite } from '../../../../lexicon/government-sites.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import type { Coreference, ReadMention } from '../coreference-context.ts';

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

/** The country whose an institution is: the one before its name, else the one that the text speaks of far more than of any other. */
export function ownerCountry(context: Coreference, mention: ReadMention): Owner | null {
  const possessor = /^['’]s?$/.test(context.tokens[mention.first - 1]?.text ?? '') ? mention.first - 2 : -1;
  const owner = context.mentionAt.get(mention.reading.modifiers[0] ?? possessor);
  const entry = owner?.reading.entry;
  if (owner && entry) return entry.kind === 'country' ? { entry, mention: owner } : null;
  const { type, modifiers } = mention.reading;
  const name = mention.reading.name!;
  if (!isNational(type) || /\b(of|for) /.test(name) || modifiers.length) return null;
  const home = context.lexicon.entries.get(governmentSite(context.document.document.url)?.of ?? '');
  if (home && isPlainBody(name)) return { entry: home, mention: null };
  const [first, second] = [...context.register.ofKind('country')].sort((a, b) => b.mentions - a.mentions);
  const leads = first?.entry && first.mentions >= 2 * (second?.mentions ?? 0);
  return leads && isPlainBody(name) ? { entry: first.entry!, mention: null } : null;
}
