import { z } from 'zod';

/** The corpus of documents for which none is named. */
export const mainCorpus = 'main';

export const longestCorpusName = 40;
export const corpusNamePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of a corpus: it stands unchanged in addresses, file names and commands. */
export const CorpusName = z
  .string()
  .max(longestCorpusName, `the name of a corpus has at most ${longestCorpusName} characters`)
  .regex(
    corpusNamePattern,
    'the name of a corpus has lowercase letters and digits, and hyphens between them, such as gulf-2024',
  );

/** A named set of documents; one document may be in several. */
export const Corpus = z.object({
  name: z.string(),
  documents: z.int(),
  /** Copies of one story count once. */
  stories: z.int(),
});
export type Corpus = z.infer<typeof Corpus>;
