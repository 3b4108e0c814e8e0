import type { AnnotatedDocument, Mention } from '../../annotated-document.ts';
import type { Context } from './context.ts';
import { contextOf } from './context.ts';
import type { Speech, Speeches } from './speech.ts';

const firstPerson = new Set(['i', 'me', 'my', 'myself']);
const firstPlural = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const thirdPerson = new Set(['he', 'she', 'him', 'her', 'his']);

/**
 * The document with the pronouns that coreference left open inside somebody's words: `I` is who speaks, `we` the country or
 * organization that he speaks for, and `he` or `she` the speaker of reported speech, which is the likeliest reading there.
 */
export function bindSpeakers(context: Context, speeches: Speeches): Context {
  const bound = new Map<Mention, Mention>();
  for (const mention of context.document.mentions) {
    if (mention.actors.length || mention.kind !== 'pronoun') continue;
    const actors = speakersMeant(
      context,
      speeches.list[speeches.at[mention.head]!],
      context.tree[mention.head]!.text.toLowerCase(),
    );
    if (actors.length) bound.set(mention, { ...mention, actors, confidence: 0.7 });
  }
  if (!bound.size) return context;
  const document: AnnotatedDocument = {
    ...context.document,
    mentions: context.document.mentions.map((mention) => bound.get(mention) ?? mention),
  };
  return contextOf(document);
}

function speakersMeant(context: Context, speech: Speech | undefined, pronoun: string): string[] {
  const speakers = [...new Set(speech?.speakers.flatMap(({ mention }) => context.document.mentions[mention]!.actors))];
  if (speakers.length !== 1) return [];
  const speaker = context.actors.get(speakers[0]!);
  if (!speaker || firstPerson.has(pronoun)) return speakers;
  if (firstPlural.has(pronoun)) {
    const side = speaker.kind === 'person' ? speaker.affiliation : null;
    return side && context.actors.has(side) ? [side] : speakers;
  }
  return thirdPerson.has(pronoun) && speaker.kind === 'person' ? speakers : [];
}
