import { defaultPipeline } from '../pipeline/default-pipeline.ts';
import { createPipeline, type Pipeline, type Stage } from '../pipeline/pipeline.ts';
import type { Readers } from '../pipeline/stages/stances/choice/chosen-readings.ts';
import { createStancesStage } from '../pipeline/stages/stances/stances-stage.ts';

/** A pipeline that does without one of its parts, to show what the part is worth. */
export interface Variant {
  name: string;
  pipeline: Pipeline;
}

/** Hangs every word on the first of its sentence: the words and their tags stay, who does what to whom is lost. */
const flatTrees: Stage = {
  name: 'flat trees',
  requires: ['syntax'],
  assigns: [],
  run({ tokens, sentences }) {
    for (const { first, last } of sentences) {
      const others = tokens.slice(first + 1, last);
      for (const token of others) Object.assign(token, { head: first, deprel: 'dep', children: [] });
      Object.assign(tokens[first]!, { head: -1, deprel: 'root', children: others.map(({ index }) => index) });
    }
  },
};

/** Leaves the actors to their names: pronouns and descriptions refer to nobody. */
const namesOnly: Stage = {
  name: 'names only',
  requires: ['actors'],
  assigns: [],
  run({ mentions }) {
    for (const mention of mentions) if (mention.kind === 'pronoun' || mention.kind === 'nominal') mention.actors = [];
  },
};

const after = (stages: readonly Stage[], name: string, added: Stage): Pipeline =>
  createPipeline(stages.flatMap((stage) => (stage.name === name ? [stage, added] : [stage])));

const readBy = (stages: readonly Stage[], readers: Readers): Pipeline =>
  createPipeline(stages.map((stage) => (stage.name === 'stances' ? createStancesStage(readers) : stage)));

/** The whole pipeline, and what is left of it without the models, the rules, coreference, syntax. The encoder needs no trees. */
export function variants(): Variant[] {
  const whole = defaultPipeline();
  const flat = after(whole.stages, 'syntax', flatTrees);
  return [
    { name: 'whole', pipeline: whole },
    { name: 'rules and linear model', pipeline: readBy(whole.stages, { rules: true, model: true, encoder: false }) },
    { name: 'rules only', pipeline: readBy(whole.stages, { rules: true, model: false, encoder: false }) },
    { name: 'models only', pipeline: readBy(whole.stages, { rules: false, model: true, encoder: true }) },
    { name: 'no coreference', pipeline: after(whole.stages, 'coreference', namesOnly) },
    { name: 'no syntax', pipeline: flat },
    { name: 'no syntax, no encoder', pipeline: readBy(flat.stages, { rules: true, model: true, encoder: false }) },
  ];
}
