import type { AnalyzedActor } from '../../../../shared/analysis.ts';
import type { GivenActor } from '../../../../shared/document.ts';
import { plainWords } from '../../../lexicon/plain-text.ts';
import type { AnnotatedDocument, Mention } from '../../annotated-document.ts';
import type { ActorRecord, ActorRegister } from './actor-record.ts';

/**
 * Names of one actor, with titles, bodies with whose they are ("the foreign ministry of Peru"), and a country's officials and troops with its
 * name ("Chinese authorities"): what an actor is called anywhere.
 */
const isAlias = (
  { tokens }: AnnotatedDocument,
  { kind, actors, reading, role }: Mention,
  record: ActorRecord,
  text: string,
): boolean => {
  if (actors.length !== 1 || kind === 'pronoun') return false;
  if (kind !== 'nominal') return true;
  const owners = reading?.modifiers ?? [];
  if (!reading || !owners.length || owners.some((owner) => tokens[owner]!.upos === 'PRON') || !/\p{Lu}/u.test(text))
    return false;
  return (
    reading.noun?.class === 'institution' ||
    (record.kind === 'country' &&
      role !== null &&
      (reading.noun?.class !== 'office' || reading.plural) &&
      !/ of | in /.test(text))
  );
};

/** The actors that the document's mentions refer to, in the order of their first mention. */
export function documentActors(document: AnnotatedDocument, register: ActorRegister): AnalyzedActor[] {
  const aliases = new Map<string, Map<string, number>>();
  for (const mention of document.mentions) {
    for (const id of mention.actors) {
      const forms = aliases.get(id) ?? new Map<string, number>();
      aliases.set(id, forms);
      const text = plainWords(document.document.text.slice(mention.start, mention.end));
      if (isAlias(document, mention, register.get(id)!, text)) forms.set(text, (forms.get(text) ?? 0) + 1);
    }
  }
  const actors = [...aliases].map(([id, forms]) => actorOf(register.get(id)!, forms));
  if (!document.given) return actors;
  return actors.map((actor) => ({
    ...{ ...actor, affiliation: aliases.has(actor.affiliation ?? '') ? actor.affiliation : null },
    ...given(document.givenActors.get(actor.id) ?? { id: actor.id }),
  }));
}

/** What the caller says of an actor goes before what the text does. */
function given(stated: GivenActor): Partial<AnalyzedActor> {
  const fields = Object.entries(stated).filter(([, value]) => value != null);
  return { ...Object.fromEntries(fields), given: fields.map(([field]) => field as keyof GivenActor) };
}

function actorOf(record: ActorRecord, forms: ReadonlyMap<string, number>): AnalyzedActor {
  const { id, name, kind, country, affiliation } = record;
  return {
    id,
    name,
    kind,
    country,
    affiliation,
    role: record.roles[0] ?? null,
    aliases: [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text),
  };
}
