import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { Stage } from '../../pipeline.ts';
import { type Coreference, coreferenceOf, type ReadMention } from './coreference-context.ts';
import { documentActors } from './document-actors.ts';
import { keptMentions, linkGiven } from './given-actors.ts';
import { judgeLink } from './links.ts';
import { settleLeaders } from './names/leaders.ts';
import { linkEntries, linkFullNames, linkShortNames } from './names/name-links.ts';
import { affiliate, linkAppositions } from './nominals/appositions.ts';
import { linkNominal } from './nominals/nominal-links.ts';
import { authorOf, declarerOf, labelledHolders, mentionOfAuthor } from './pronouns/authors.ts';
import { linkPronoun } from './pronouns/pronoun-links.ts';
import { remember } from './pronouns/salience.ts';
import { debatersOf, readLabels, speakerMentions } from './pronouns/speakers.ts';

/** What is made of the link of a pronoun right after it was linked by rules. */
type JudgeLink = (context: Coreference, mention: ReadMention) => void;

/** Finds whom every mention refers to, and the actors of the document. */
export function createCoreferenceStage({
  lexicon,
  judge = judgeLink,
}: {
  lexicon?: Lexicon;
  judge?: JudgeLink;
} = {}): Stage {
  return {
    name: 'coreference',
    requires: ['turns', 'tokens', 'syntax', 'quotations', 'mentions'],
    assigns: ['actors'],
    run(document) {
      const context = coreferenceOf(document, lexicon ?? loadLexicon());
      readLabels(context);
      linkGiven(context);
      linkEntries(context);
      linkFullNames(context);
      linkShortNames(context);
      linkAppositions(context);
      affiliate(context);
      context.author = authorOf(context);
      context.declarer = declarerOf(context);
      context.labelled = labelledHolders(context);
      context.debaters = debatersOf(context);
      settleLeaders(context, 'known');
      linkInOrder(context, judge);
      affiliate(context);
      settleLeaders(context);
      absorbModifiers(context);
      document.mentions = keptMentions(context);
      document.author = mentionOfAuthor(context)?.head ?? null;
      document.actors = documentActors(document, context.register);
    },
  };
}

/** Nominals and pronouns look back at what stands before them, so they are linked in text order; `his` of "his government" tells whose it is, and
 * who speaks stands for `I`, though `he said` follow. */
function linkInOrder(context: Coreference, judge: JudgeLink): void {
  const tried = new Set<ReadMention>();
  const linkOne = (mention: ReadMention): void => {
    if (tried.has(mention)) return;
    tried.add(mention);
    if (mention.kind === 'nominal') linkNominal(context, mention);
    if (mention.kind !== 'pronoun' || mention.reading.given.length) return;
    linkPronoun(context, mention);
    if (mention.actors.length) judge(context, mention);
  };
  for (const mention of ownersFirst(context.mentions)) {
    for (const speaker of speakerMentions(context, mention.first)) linkOne(speaker);
    linkOne(mention);
    remember(context, mention);
  }
}

/** Mentions in text order, but possessive pronouns before what they open. */
function ownersFirst(mentions: readonly ReadMention[]): ReadMention[] {
  const first = ({ kind, start }: ReadMention): number => (kind === 'pronoun' ? start - 0.5 : start);
  return [...mentions].sort((a, b) => first(a) - first(b));
}

/** In "Chinese officials" and "the French president" the whole speaks, not its modifier; in "Ukraine's president" both are named. */
function absorbModifiers({ mentions, mentionAt, tokens, register }: Coreference): void {
  for (const nominal of mentions) {
    if (nominal.kind !== 'nominal' || !nominal.actors.length) continue;
    for (const token of nominal.reading.modifiers) {
      const modifier = mentionAt.get(token);
      if (!modifier || modifier === nominal || modifier.kind === 'pronoun' || modifier.first < nominal.first) continue;
      const isAttributive = modifier.reading.form === 'demonym' || tokens[modifier.head]!.deprel === 'compound';
      if (!isAttributive || modifier.reading.absorbed) continue;
      modifier.reading = { ...modifier.reading, absorbed: true };
      for (const id of modifier.actors) register.get(id)!.mentions--;
    }
  }
}
