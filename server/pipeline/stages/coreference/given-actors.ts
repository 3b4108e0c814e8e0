import type { Mention } from '../../annotated-document.ts';
import type { ActorRecord } from './actor-record.ts';
import { type Coreference, link, type ReadMention } from './coreference-context.ts';

/** The entry of the lexicon that a mention names: none by a demonym, a noun or together with others. */
const entryOf = ({ reading: { entry, form, noun, given } }: ReadMention) =>
  form === 'demonym' || noun || given.length > 1 ? null : entry;

/** Names before what only describes or points, the longest first: what comes first gives an actor its name. */
const byFullness = (a: ReadMention, b: ReadMention): number =>
  Number(a.reading.name === null) - Number(b.reading.name === null) || b.end - b.start - (a.end - a.start);

/** Links the caller's mentions to the caller's actors, before anything else is looked at. */
export function linkGiven(context: Coreference): void {
  const marked = context.mentions.filter(({ reading }) => reading.given.length > 0);
  for (const mention of [...marked].sort(byFullness))
    for (const id of mention.reading.given) givenRecord(context, mention, id).gender ??= mention.reading.gender;
  for (const mention of marked) {
    const records = mention.reading.given.map((id) => context.register.get(id)!);
    if (mention.reading.role) for (const { roles } of records) roles.push(mention.reading.role);
    link(mention, records, 1);
  }
}

function givenRecord({ register, document }: Coreference, mention: ReadMention, id: string): ActorRecord {
  const { kind, plural, type } = mention.reading;
  const stated = document.givenActors.get(id);
  const entry = entryOf(mention);
  return register.ofGiven(id, entry, () => ({
    name: stated?.name ?? document.document.text.slice(mention.start, mention.end),
    kind: stated?.kind ?? kind ?? (plural && mention.reading.given.length === 1 ? 'group' : 'person'),
    type,
    entry,
    gender: entry?.gender ?? null,
    country: stated?.country ?? entry?.country ?? null,
    affiliation: null,
  }));
}

/** The mentions that stay with the document: none that only say whose another is, and with given actors none of other actors. */
export function keptMentions({ document, mentions }: Coreference): Mention[] {
  const shown = mentions.filter(({ reading }) => !reading.absorbed);
  if (!document.given) return shown;
  const given = new Set(document.given.map(({ actor }) => actor));
  return shown.filter(({ actors }) => actors.length > 0 && actors.every((actor) => given.has(actor)));
}
