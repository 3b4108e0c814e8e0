import { looksLikePerson, sameFullName, shortNameFit, usualName } from '../../../../lexicon/person-names.ts';
import { piecesOfName } from '../../../../lexicon/pieces.ts';
import { wordClass } from '../../../../lexicon/word-classes.ts';
import type { ActorRecord } from '../actor-record.ts';
import { actorsOf, type Coreference } from '../coreference-context.ts';
import { distinct } from './salience.ts';

/** Headings of what somebody says or writes in the first person: "Statement by President Roe on Peru", "Roe's remarks". */
const headed =
  /^(?:\w+ ){0,3}(?:statement|remarks|speech|address|message|letter|column|op-ed|briefing|gaggle|transcript)\b/i;
const by = /\b(?:by|from|of)\s+(.+)/;
const owned =
  /^(.{3,60}?)(?:['’]s)?\s+(?:(?:issues|delivers|releases)\s+(?:an?\s+)?)?(?:statement|remarks|column|op-ed)\b/i;
/** A line with a name and an office: "Jane Roe, Foreign Minister". */
const signed = /^(?:\p{Lu}[^\s,]*\s){1,4}\p{Lu}[^\s,]*, [^.!?]{4,100}$/u;
/** What follows the name in a heading. */
const ending =
  /,|;|:|\s[-–—(]|\s(?:on|at|in|to|regarding|about|before|after|following|during|aboard|en|with|for|as)\s/i;

/** Who says `I` and `we` outside of all voices: the person whom the title or the first line names as the speaker, null where none is. */
export function authorOf(context: Coreference): ActorRecord | null {
  const { text, title } = context.document.document;
  const lines = text.slice(0, 400).split('\n').filter(Boolean);
  const headings = [title ?? '', ...(lines.length > 1 ? lines.slice(0, 1) : [])];
  const signature = headings.some((heading) => headed.test(heading))
    ? lines.slice(0, -1).find((line) => signed.test(line))
    : null;
  for (const heading of headings) {
    const name = headed.test(heading) ? (by.exec(heading)?.[1] ?? signature) : owned.exec(heading)?.[1];
    const author = name ? personNamed(context, name.split(ending)[0]!) : null;
    if (author) return author;
  }
  return null;
}

/** The person whom a title with a name calls: one of the text, one that the lexicon knows, or a new one. */
function personNamed({ register, lexicon }: Coreference, words: string): ActorRecord | null {
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
    const isTitled =
      !!title && name.length > 1 && (lexicon.parts.honorifics.has(title) || !!lexicon.nouns.get([title])[0]);
    if (!name.every((word) => /^\p{Lu}/u.test(word)) || !(isTitled || looksLikePerson(lexicon.parts, name))) continue;
    const person = register.ofName(usualName(name), 'person');
    if (from) person.roles.push(all.slice(0, from).join(' ').toLowerCase());
    return person;
  }
  return null;
}

const declaring = wordClass('declaring verbs');

/** The one country or organization that declares something in the present tense ("Peru welcomes the pact"): a text of its own, in which it is `we`. */
export function declarerOf(context: Coreference): ActorRecord | null {
  const { tokens, mentions, voiceAt } = context;
  const declarers = mentions.filter(({ head, kind, place }) => {
    const verb = tokens[tokens[head]!.head];
    return kind !== 'pronoun' && !place && voiceAt[head]! < 0 && tokens[head]!.deprel === 'nsubj' && isDeclaring(verb);
  });
  const actors = distinct(declarers.flatMap((mention) => actorsOf(context, mention)));
  return actors.length === 1 && actors[0]!.kind !== 'person' ? actors[0]! : null;
}

const isDeclaring = (verb: Coreference['tokens'][number] | undefined): boolean =>
  verb?.xpos === 'VBZ' && declaring.has(verb.lemma);
