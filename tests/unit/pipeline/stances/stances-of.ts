import { variants } from '../../../../server/evaluation/ablation.ts';
import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';

const whole = defaultPipeline();
const byRules = variants().find(({ name }) => name === 'rules only')!.pipeline;

/** The whole analysis of a text by the default pipeline. */
export const analysisOf = (text: string) => analyze(whole, { text }, 'test');

/**
 * The stances that the rules read in a text toward actors, each as `Source > Target TYPE polarity`, with the modality when it is not
 * asserted. The trained model, which weighs them and whose weights change with every training, takes no part.
 */
export function stancesOf(text: string): string[] {
  const { actors, stances } = analyze(byRules, { text }, 'test');
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name;
  return stances
    .filter(({ target }) => target !== null)
    .map(({ source, target, type, polarity, modality }) =>
      [`${name(source)} > ${name(target!)} ${type} ${polarity}`, ...(modality === 'asserted' ? [] : [modality])].join(
        ' ',
      ),
    );
}
