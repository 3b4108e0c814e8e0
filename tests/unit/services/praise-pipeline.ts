import type { AnnotatedDocument } from '../../../server/pipeline/annotated-document.ts';
import { createPipeline, type Pipeline } from '../../../server/pipeline/pipeline.ts';
import type { Actor } from '../../../shared/actor.ts';
import { stance } from '../../contract/store-samples.ts';

const country = (name: string): Actor => ({
  ...{ id: name.toLowerCase(), name, kind: 'country', country: null, affiliation: null, role: null },
  aliases: [name.toUpperCase()],
});

function run(annotated: AnnotatedDocument): void {
  const { text } = annotated.document;
  if (text.includes('crash')) throw new Error('no such word');
  for (const match of text.matchAll(/(\p{Lu}\p{L}+) praised (\p{Lu}\p{L}+)/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    for (const name of [match[1]!, match[2]!])
      if (!annotated.actors.some((actor) => actor.name === name)) annotated.actors.push(country(name));
    annotated.stances.push(
      stance(`${annotated.document.id}-${match.index}`, match[1]!.toLowerCase(), match[2]!.toLowerCase(), {
        ...{ sentence: span, evidence: span, text: match[0] },
      }),
    );
  }
}

/** A pipeline of which everybody sees what comes out: "Ghana praised Togo" is a stance of ghana toward togo. */
export const praisePipeline = (): Pipeline =>
  createPipeline([{ name: 'praise', requires: [], assigns: ['actors', 'mentions', 'stances'], run }]);
