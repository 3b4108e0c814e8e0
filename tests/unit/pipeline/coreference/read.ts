import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import type { DocumentInput } from '../../../../shared/document.ts';

const pipeline = defaultPipeline({ fast: true });

/** The analysis of a text, and whom the mention around the n-th occurrence of some words refers to. */
export function read(text: string, input: Partial<DocumentInput> = {}) {
  const analysis = analyze(pipeline, { ...input, text }, 'd');
  const who = (words: string, occurrence = 1): string[] => {
    let start = -1;
    for (let n = 0; n < occurrence; n++) start = text.indexOf(words, start + 1);
    return analysis.mentions
      .filter((mention) => mention.start <= start && start + words.length <= mention.end)
      .filter(
        (mention, _, all) => mention.end - mention.start === Math.min(...all.map((other) => other.end - other.start)),
      )
      .map(({ actor }) => actor);
  };
  const actor = (id: string) => analysis.actors.find((one) => one.id === id);
  return { ...analysis, who, actor };
}
