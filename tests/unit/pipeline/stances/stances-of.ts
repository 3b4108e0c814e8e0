import { expect, it } from 'vitest';
import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';

const pipeline = defaultPipeline({ fast: true });

/** The whole analysis of a text by the rules and the linear model: what the encoder adds has tests of its own. */
export const analysisOf = (text: string) => analyze(pipeline, { text }, 'test');

/** The stances of a text toward actors, each as `Source > Target TYPE polarity`, with the modality when it is not asserted. */
export function stancesOf(text: string): string[] {
  const { actors, stances } = analysisOf(text);
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name;
  return stances
    .filter(({ target }) => target !== null)
    .map(({ source, target, type, polarity, modality }) =>
      [`${name(source)} > ${name(target!)} ${type} ${polarity}`, ...(modality === 'asserted' ? [] : [modality])].join(
        ' ',
      ),
    );
}

/** Tests that a text gives these stances and no others. */
export function reads(cases: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(cases))
    it(text, () => expect(stancesOf(text).sort()).toEqual([...expected].sort()));
}

/** Tests that a text gives no stance with this part. */
export function doesNotRead(cases: Record<string, string>): void {
  for (const [text, part] of Object.entries(cases))
    it(`${text} (${part})`, () => expect(stancesOf(text).filter((stance) => stance.includes(part))).toEqual([]));
}

/** Tests that these texts give no stance at all. */
export function readsNothing(texts: readonly string[]): void {
  for (const text of texts) it(text, () => expect(stancesOf(text)).toEqual([]));
}
