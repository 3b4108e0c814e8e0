import { groupBy } from '../../../../shared/group-by.ts';
import { withoutOtherSenses } from '../../../lexicon/acronyms.ts';
import { governmentSite } from '../../../lexicon/government-sites.ts';
import { type NameMatch, namesIn } from '../../../lexicon/known-names.ts';
import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import {
  countriesNamed,
  isIntroduced,
  settled,
  withoutForeign,
  withoutNamesakes,
  withoutTowns,
} from '../../../lexicon/name-senses.ts';
import { dayOf } from '../../../lexicon/terms-of-office.ts';
import type { AnnotatedDocument, Mention, Sentence } from '../../annotated-document.ts';
import type { Stage } from '../../pipeline.ts';
import { withGivenMentions } from './given-mentions.ts';
import { runsIn } from './name-runs.ts';
import { nominalsIn } from './nominals.ts';
import { pronounsIn } from './pronouns.ts';
import { mentionsOfRun } from './run-mentions.ts';
import { nameWords } from './sentence-words.ts';
import { withSharedSurnames, withSharedTitles, withTitlesBefore } from './titles-before.ts';

/** Finds the spans that can refer to actors and reads what their own words say; whom they refer to is found by coreference. */
export function createMentionsStage({ lexicon }: { lexicon?: Lexicon } = {}): Stage {
  return {
    name: 'mentions',
    requires: ['tokens', 'syntax'],
    assigns: ['mentions'],
    run(document) {
      const known = lexicon ?? loadLexicon();
      const names = knownNames(known, document);
      document.mentions = document.sentences.flatMap((sentence) =>
        mentionsOfSentence(known, document, sentence, names[sentence.index]!),
      );
      document.mentions = withGivenMentions(document);
    },
  };
}

export const mentionsStage: Stage = createMentionsStage();

/** The names of the lexicon in each sentence, in the sense that the document supports. */
function knownNames(
  lexicon: Lexicon,
  { document, tokens, sentences, introductions }: AnnotatedDocument,
): NameMatch[][] {
  const words = tokens.map(({ text }) => text);
  const inText = sentences.flatMap((sentence) => withoutTowns(words, namesIn(lexicon, tokens, sentence)));
  const found = withoutForeign(words, withoutOtherSenses(lexicon, words, inText));
  const home = governmentSite(document.url)?.of ?? null;
  const countries = countriesNamed(found, home);
  const meant = withoutNamesakes(words, found, dayOf(document.date))
    .filter((name) => !isIntroduced(introductions, name))
    .flatMap((name) => settled(name, countries, home) ?? []);
  const inSentence = groupBy(meant, ({ first }) => tokens[first]!.sentence);
  return sentences.map(({ index }) => inSentence.get(index) ?? []);
}

function mentionsOfSentence(
  lexicon: Lexicon,
  { tokens, introductions }: AnnotatedDocument,
  sentence: Sentence,
  names: readonly NameMatch[],
): Mention[] {
  const isNameWord = nameWords(lexicon, tokens, sentence).map((is, i) => is || introductions.has(sentence.first + i));
  const context = { lexicon, tokens, sentence, names, introductions };
  const runs = runsIn(context, isNameWord);
  const named = runs.flatMap((run) => mentionsOfRun(context, run));
  const found = withSharedTitles(context, withSharedSurnames(context, withTitlesBefore(context, named)));
  const pronouns = pronounsIn(tokens, sentence);
  const mentionAt = new Map<number, Mention>();
  for (const mention of [...found, ...pronouns].sort(
    (a, b) => Number(a.reading?.absorbed) - Number(b.reading?.absorbed),
  ))
    for (let i = mention.first; i < mention.last; i++) if (!mentionAt.has(i)) mentionAt.set(i, mention);
  const nominals = nominalsIn({ lexicon, tokens, sentence, mentionAt });
  return [...found, ...pronouns, ...nominals].sort((a, b) => a.start - b.start || b.end - a.end);
}
