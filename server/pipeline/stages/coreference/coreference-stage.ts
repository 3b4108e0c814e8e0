import { type Lexicon, loadLexicon } from '../../../lexicon/lexicon.ts';
import type { Stage } from '../../pipeline.ts';
import { type Coreference, coreferenceOf, type ReadMention } from './coreference-context.ts';
import { documentActors } from './document-actors.ts';
import { keptMentions, linkGiven } from './given-actors.ts';
import { linkEntries } from './names/entry-links.ts';
import { settleLeaders } from './names/leaders.ts';
import { linkFullNames, linkShortNames } from './names/name-links.ts';
import { affiliate, linkAppositions } from './nominals/appositions.ts';
import { linkNominal } from './nominals/nominal-links.ts';
import { linkPronoun } from './pronouns/pronoun-links.ts';
import { History } from './pronouns/salience.ts';

/** Finds whom every mention refers to, and the actors of the document. */
export function createCoreferenceStage({ lexicon }: { lexicon?: Lexicon } = {}): Stage {
  return {
    name: 'coreference',
    requires: ['tokens', 'syntax', 'quotations', 'mentions'],
    assigns: ['actors'],
    run(document) {
      const context = coreferenceOf(document, lexicon ?? loadLexicon());
      linkGiven(context);
      linkEntries(context);
      linkFullNames(context);
      linkShortNames(context);
      linkAppositions(context);
      affiliate(context);
      linkInOrder(context);
      affiliate(context);
      settleLeaders(context);
      absorbModifiers(context);
      document.mentions = keptMentions(context);
      document.actors = documentActors(document, context.register);
    },
  };
}

export const coreferenceStage: Stage = createCoreferenceStage();

/** Nominals and pronouns look back at what stands before them, so they are linked in text order; `his` of "his government" tells whose it is. */
function linkInOrder(context: Coreference): void {
  const history = new History(context);
  for (const mention of ownersFirst(context.mentions)) {
    const isGiven = mention.reading.given.length > 0;
    if (mention.kind === 'nominal') linkNominal(context, history, mention);
    else if (mention.kind === 'pronoun' && !isGiven) linkPronoun(context, history, mention);
    history.add(mention);
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
