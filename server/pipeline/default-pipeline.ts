import { type Lexicon, loadLexicon } from '../lexicon/lexicon.ts';
import { loadUserLexicon } from '../lexicon/user-lexicon.ts';
import { createPipeline, type Pipeline } from './pipeline.ts';
import { createCleanStage } from './stages/clean/clean-stage.ts';
import { createCoreferenceStage } from './stages/coreference/coreference-stage.ts';
import { createIntroductionsStage } from './stages/introductions/introductions-stage.ts';
import { createMentionsStage } from './stages/mentions/mentions-stage.ts';
import { normalizeStage } from './stages/normalize/normalize-stage.ts';
import { allReaders } from './stages/stances/choice/chosen-readings.ts';
import { createStancesStage } from './stages/stances/stances-stage.ts';
import { loadSyntaxModel, type SyntaxArchive } from './stages/syntax/syntax-model.ts';
import { createSyntaxStage, syntaxModel } from './stages/syntax/syntax-stage.ts';
import { createTokensStage } from './stages/tokens/tokens-stage.ts';

export type { Lexicon };

export interface PipelineSettings {
  /** A user's own lexicon of actors, see loadUserLexicon. */
  lexiconFile?: string | undefined;
  /** Does without the encoder, which also happens where its runtime is not installed. */
  fast?: boolean | undefined;
  /** Weights of the syntax model in memory that threads share; without them the stage reads the shipped ones. */
  syntax?: SyntaxArchive | undefined;
}

/**
 * The actors that a pipeline with these settings knows.
 * @throws DemarcheError `unreadable_input` when the user's lexicon cannot be used.
 */
export const lexiconOf = ({ lexiconFile }: PipelineSettings): Lexicon =>
  lexiconFile === undefined ? loadLexicon() : loadUserLexicon(lexiconFile);

/**
 * The stages in their order: the only place that lists them.
 * @throws DemarcheError `unreadable_input` when the user's lexicon cannot be used.
 */
export function defaultPipeline(settings: PipelineSettings = {}): Pipeline {
  const lexicon = lexiconOf(settings);
  const { syntax, fast = false } = settings;
  return createPipeline([
    createCleanStage({ lexicon }),
    createTokensStage({ lexicon }),
    createIntroductionsStage({ lexicon }),
    createSyntaxStage({ model: syntax ? () => loadSyntaxModel(syntax) : syntaxModel, lexicon: () => lexicon }),
    normalizeStage,
    createMentionsStage({ lexicon }),
    createCoreferenceStage({ lexicon }),
    createStancesStage({ ...allReaders, encoder: !fast }),
  ]);
}
