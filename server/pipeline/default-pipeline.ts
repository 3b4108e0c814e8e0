import { createPipeline, type Pipeline } from './pipeline.ts';
import { cleanStage } from './stages/clean/clean-stage.ts';
import { coreferenceStage } from './stages/coreference/coreference-stage.ts';
import { mentionsStage } from './stages/mentions/mentions-stage.ts';
import { stancesStage } from './stages/stances/stances-stage.ts';
import { syntaxStage } from './stages/syntax/syntax-stage.ts';
import { tokensStage } from './stages/tokens/tokens-stage.ts';

/** The stages in their order: the only place that lists them. */
export const defaultPipeline = (): Pipeline =>
  createPipeline([cleanStage, tokensStage, syntaxStage, mentionsStage, coreferenceStage, stancesStage]);
