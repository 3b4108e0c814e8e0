import { isFamilyName } from '../../../../lexicon/family-names.ts';
import { governmentSite } from '../../../../lexicon/government-sites.ts';
import { looksLikePerson, sameFullName, shortNameFit, usualName } from '../../../../lexicon/person-names.ts';
import { keyOf, piecesOfName } from '../../../../lexicon/pieces.ts';
import { bearsRole } from '../../../../lexicon/role-words.ts';
import { isFactSheet, isJoint, signerOf, speakersInHeadings } from '../../../../lexicon/signatures.ts';
import { dayOf, holderOf, leadersNamed } from '../../../../lexicon/terms-of-office.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference, type ReadMention } from '../coreference-context.ts';
import { rolesOf } from '../names/leaders.ts';
import { ownCountry } from '../nominals/home.ts';
import { distinct } from './salience.ts';
import { inSmallLetters } from './speakers.ts';

/**
 * Who says `I` and `we` outside of all voices, null where nobody is known to: whom the title or the first line names as the speaker, by
 * name or office; who signs a text in the first person, or whose site it is on.
 */
export function authorOf(context: Coreference): ActorRecord | null {
  const { text, title, url } = context.document.document;
  if (isFactSheet(title, text)) return null;
  const { of, office, owner } = governmentSite(url) ?? { of: null, office: null, owner: null };
  for (const words of speakersInHeadings(title, text)) {
    const author = personNamed(context, words) ?? holderNamed(context, words, of);
    if (author) return author;
  }
  if (!context.mentions.some(({ first, reading }) => reading.person === 1 && context.voiceAt[first]! < 0)) return null;
  const signer = signerOf(text);
  const owners = context.register.ofKind('person').filter(({ pieces }) => owner?.endsWith(pieces.at(-1)!));
  return (
    (signer && personNamed(context, signer)) ||
    (office && !owner && holderNamed(context, office, of)) ||
    (owners.length === 1 ? owners[0]! : principalOf(context))
  );
}

/** "On behalf of Peru, I congratulate": whom a text speaks for that does not tell who speaks. */
function principalOf(context: Coreference): ActorRecord | null {
  const { tokens, mentionAt, voiceAt } = context;
  const behalf = tokens.findIndex(({ text, index }) => text === 'behalf' && voiceAt[index]! < 0);
  const clause = tokens.slice(behalf, behalf + 16).findIndex(({ text }) => text === ',');
  const named = tokens.slice(behalf, behalf + clause).flatMap(({ index }) => actorsOf(context, mentionAt.get(index)));
  return behalf >= 0 && named[0]?.kind !== 'person' ? (named[0] ?? null) : null;
}

/** The holders of the offices that labels of turns name, by the labels' last tokens. */
export function labelledHolders(context: Coreference): Map<number, ActorRecord> {
  const { document, turns, voices } = context.document;
  const of = governmentSite(document.url)?.of ?? null;
  const holders = new Map<string, ActorRecord | null>();
  return new Map(
    turns.flatMap(({ label: { start, end } }, index) => {
      const { cue } = voices[index]!;
      const label = document.text.slice(start, end);
      if (cue === null || context.mentionAt.get(cue)?.actors.length) return [];
      if (!holders.has(label)) holders.set(label, holderNamed(context, label, of));
      const holder = holders.get(label);
      return holder ? [[cue, holder]] : [];
    }),
  );
}

/** Who holds an office that is named without the holder: that of the country whose site it is on, else the one of the text. */
export function holderNamed(context: Coreference, words: string, of: string | null): ActorRecord | null {
  const office = words.replace(/^the /i, '').toLowerCase();
  const bears = (role: string): boolean => role === office || bearsRole(role, office);
  const holder = of && holderOf(context.lexicon, of, bears, dayOf(context.document.document.date));
  if (holder) return context.register.ofEntry(holder);
  const people = context.register.ofKind('person').filter((person) => rolesOf(context, person).some(bears));
  const own = people.filter(({ affiliation }) => !of || !affiliation || affiliation === of);
  return own.length === 1 ? own[0]! : null;
}

/** The person whom a title with a name calls: one of the text, one that the lexicon knows, or a new one. */
function personNamed({ register, lexicon, document }: Coreference, words: string): ActorRecord | null {
  const all = words.trim().split(/\s+/);
  if (all.length > 9 || all.includes('and')) return null;
  for (let from = 0; from < all.length; from++) {
    const name = all.slice(from);
    const pieces = piecesOfName(name.join(' '));
    const fits = register
      .ofKind('person')
      .filter(
        (person) => sameFullName(person.pieces, pieces) || shortNameFit(lexicon.parts, pieces, person.pieces) === 3,
      );
    if (fits.length === 1) return fits[0]!;
    const known = lexicon.names.get(pieces).find(({ entry }) => entry.kind === 'person')?.entry;
    if (known) return register.ofEntry(known);
    const [title] = piecesOfName(all[from - 1] ?? '');
    const isOffice = !!title && /^(office|person|official)$/.test(lexicon.nouns.get([title])[0]?.class ?? '');
    if (name.slice(0, -1).some((word) => /^offic/.test(lexicon.nouns.get([keyOf(word)])[0]?.class ?? ''))) continue;
    const isTitled =
      !!title &&
      (lexicon.parts.honorifics.has(title) || isOffice) &&
      (name.length > 1 || isFamilyName(lexicon, inSmallLetters(name[0]!)));
    const leaders = isOffice ? leadersNamed(lexicon, pieces.join(' '), null, dayOf(document.document.date)) : [];
    if (leaders.length === 1) return register.ofEntry(leaders[0]!);
    if (!name.every((word) => /^\p{Lu}/u.test(word)) || !(isTitled || looksLikePerson(lexicon.parts, name))) continue;
    const person = register.ofName(usualName(name.map(inSmallLetters)), 'person');
    if (from) person.roles.push(all.slice(0, from).join(' ').toLowerCase());
    return person;
  }
  return null;
}

const declaring = wordClass('declaring verbs');

/** The one country or organization that declares something in the present tense ("Peru welcomes the pact"): a text of its own, in which it is `we`. */
export function declarerOf(context: Coreference): ActorRecord | null {
  const { tokens, mentions, voiceAt, document } = context;
  if (isFactSheet(document.document.title, document.document.text)) return ownCountry(context);
  const declarers = mentions.filter(({ head, kind, place }) => {
    const verb = tokens[tokens[head]!.head];
    return kind !== 'pronoun' && !place && voiceAt[head]! < 0 && tokens[head]!.deprel === 'nsubj' && isDeclaring(verb);
  });
  const actors = distinct(declarers.flatMap((mention) => actorsOf(context, mention)));
  if (actors.length === 1 && actors[0]!.kind !== 'person') return actors[0]!;
  const { title, url } = document.document;
  const isOwn = !document.turns.length && !governmentSite(url)?.owner && !isJoint(title);
  return isOwn ? ownCountry(context) : null;
}

const isDeclaring = (verb: Coreference['tokens'][number] | undefined): boolean =>
  verb?.xpos === 'VBZ' && declaring.has(verb.lemma);

/** Where a text first names who says it outside of all voices, and nobody else, not in another's title: its author, or the government whose site or fact sheet it is. */
export function mentionOfAuthor({ author, declarer, mentions, document }: Coreference): ReadMention | undefined {
  const { title, text, url } = document.document;
  const own = author ?? (isFactSheet(title, text) || governmentSite(url) ? declarer : null);
  const isInside = (one: ReadMention): boolean =>
    mentions.some(({ first, last, actors }) => first <= one.first && last >= one.last && actors[0] !== own!.id);
  const names = ({ actors, place }: ReadMention): boolean => !place && actors.length === 1 && actors[0] === own!.id;
  return own ? mentions.find((mention) => names(mention) && !isInside(mention)) : undefined;
}
