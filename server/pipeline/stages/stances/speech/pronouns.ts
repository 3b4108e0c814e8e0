import type { AnnotatedDocument, Mention } from '../../../annotated-document.ts';
import { type Context, contextOf } from '../context.ts';
import type { Speech, Speeches } from './reports.ts';

const neuter = new Set(['it', 'its', 'they', 'their', 'them']);
const thirdPerson = new Set(['he', 'she', 'him', 'her', 'his']);

/**
 * The document with the pronouns that coreference left open inside somebody's words: `he` or `she` is the speaker of reported speech, which is the likeliest reading there, and `its` who is
 * spoken to (`told Peru that its envoys must leave`), else the body that speaks (`the agency reported they had sent help`).
 */
export function bindSpeakers(context: Context, speeches: Speeches): Context {
  const bound = new Map<Mention, Mention>();
  for (const mention of context.document.mentions) {
    if (mention.actors.length || mention.kind !== 'pronoun' || mention.reading?.refused) continue;
    if (isDirect(context, mention)) continue;
    const speech = speeches.list[speeches.at[mention.head]!];
    const actors = actorsMeant(context, speech, context.tree[mention.head]!.text.toLowerCase());
    if (actors.length) bound.set(mention, { ...mention, actors, confidence: 0.7 });
  }
  if (!bound.size) return context;
  const document: AnnotatedDocument = {
    ...context.document,
    mentions: context.document.mentions.map((mention) => bound.get(mention) ?? mention),
  };
  return contextOf(document);
}

/** True in a sentence that begins inside of a turn or quotation, where who speaks is `I` and `we`. */
const isDirect = ({ document: { voices, sentences, tokens } }: Context, { head }: Mention): boolean => {
  const from = sentences[tokens[head]!.sentence]!.first;
  return voices.some(({ first, last }) => first <= from + 1 && head < last && head >= first);
};

function actorsMeant(context: Context, speech: Speech | undefined, pronoun: string): string[] {
  const speakers = [...new Set(speech?.speakers.flatMap(({ mention }) => context.document.mentions[mention]!.actors))];
  if (speakers.length !== 1) return [];
  const speaker = context.actors.get(speakers[0]!);
  if (neuter.has(pronoun)) return speaker && speaker.kind !== 'person' && speech!.stance === null ? speakers : [];
  return thirdPerson.has(pronoun) && speaker?.kind === 'person' ? speakers : [];
}
