import { chanceOfLink, type Link, type Rival, type Standing } from '../../../models/links.ts';
import type { Token } from '../../annotated-document.ts';
import { actorsOf, type Coreference, type ReadMention, refuse } from './coreference-context.ts';
import { subjectsBefore } from './pronouns/salience.ts';
import { speakerAt } from './pronouns/speakers.ts';

/** Tokens that are looked back at most for nouns, phrases for names of others, and phrases for the actor. */
const REACH = 60;
const PHRASES = 30;
const RECENT = 400;

/** From here on 87 in a hundred links are not wrong, below it a third (`server/models/links.md`). */
const leastChance = 0.5;

/** Keeps the link of a pronoun, with how likely it is as its confidence, where careful readers would likely agree. */
export function judgeLink(context: Coreference, mention: ReadMention): void {
  const chance = chanceOfLink(linkOf(context, mention));
  if (chance < leastChance) refuse(context, mention);
  else mention.confidence = Math.round(chance * 100) / 100;
}

/** What tells how sure a link is that was just made; of what stands behind the mention only how often the actor is named counts. */
export function linkOf(context: Coreference, mention: ReadMention): Link {
  const { tokens, mentionAt, voiceAt, document, antecedents, inSentence } = context;
  const { head, first, actors, reading, confidence } = mention;
  const token = tokens[head]!;
  const [actor] = actorsOf(context, mention);
  const isSame = (one: ReadMention | undefined): boolean => one?.actors.some((id) => actors.includes(id)) ?? false;
  const standing = (index: number | undefined): Standing => {
    if (index === undefined) return 'none';
    const { upos, xpos } = tokens[index]!;
    return isSame(mentionAt.get(index))
      ? 'same'
      : mentionAt.get(index)?.actors.length
        ? 'other'
        : upos === 'NOUN'
          ? xpos
          : upos;
  };
  const last = antecedents.slice(-RECENT).findLast((one) => actors.includes(one.actor.id) && one.mention.head < head);
  const start = document.sentences[Math.max(0, token.sentence - 1)]!.first;
  const between = tokens
    .slice(Math.max(last?.mention.last ?? start, first - REACH), first)
    .filter(
      ({ index, upos, deprel }) => upos === 'NOUN' && isArgument.test(deprel) && !mentionAt.get(index)?.actors.length,
    );
  const plurals = between.filter(({ xpos }) => xpos === 'NNS').length;
  const back = tokens.slice(start, first).reverse();
  const rival = (found: Token | undefined): Rival | null =>
    found
      ? {
          is: standing(found.index),
          relation: relationOf(found),
          class: mentionAt.get(found.index)?.reading.noun?.class ?? null,
          back: token.sentence - found.sentence,
          nearer: (last?.mention.head ?? -1) < found.index,
        }
      : null;
  const named = antecedents
    .slice(-PHRASES)
    .filter(({ mention: one }) => one.kind === 'name' && one.head >= (last?.mention.last ?? start));
  const subjects = subjectsBefore(tokens, head).filter(
    (subject) => reading.possessive || tokens[subject]!.head !== token.head,
  );
  const own = subjects.find((subject) => tokens[subject]!.sentence === token.sentence);
  const above = tokens[token.head];
  const speaker = speakerAt(context, first);
  const isSide = speaker?.affiliation === actor?.id || (speaker?.country && speaker.country === actor?.country);
  return {
    word: tokens[first]!.text.toLowerCase(),
    relation: token.deprel.startsWith('nmod:poss') ? token.deprel : relationOf(token),
    opens: first === document.sentences[token.sentence]!.first,
    rule: confidence,
    actor: {
      kind: actor?.kind ?? null,
      known: !!actor?.entry,
      several: actors.length > 1,
      titled: !!actor && !!document.document.title?.includes(actor.name.split(' ').at(-1)!),
      mentions: actor?.mentions ?? 0,
    },
    last: last
      ? {
          kind: last.mention.kind,
          relation: last.isSubject ? 'subject' : relationOf(tokens[last.mention.head]!),
          back: token.sentence - last.sentence,
          class: last.mention.reading.noun?.class ?? null,
          plural: last.mention.reading.plural,
        }
      : null,
    subject: standing(own),
    earlier: standing(subjects.find((subject) => tokens[subject]!.sentence < token.sentence)),
    many: rival(back.find(({ xpos, upos }) => xpos === 'NNS' && upos === 'NOUN')),
    one: rival(
      back.find(({ xpos, upos, deprel }) => xpos === 'NN' && upos === 'NOUN' && /^(nsubj|obj|root)/.test(deprel)),
    ),
    plurals,
    things: between.length - plurals,
    others: new Set(named.map((one) => one.actor)).size,
    repeated: (inSentence.get(token.sentence) ?? []).filter((one) => one.head < head && isSame(one)).length,
    voice: voiceAt[first]! < 0 ? 'none' : voiceAt[first]! < document.turns.length ? 'turn' : 'quotation',
    speaker: !speaker ? 'none' : actors.includes(speaker.id) ? 'same' : isSide ? 'side' : 'other',
    above: {
      upos: above?.upos ?? 'root',
      relation: above ? relationOf(above) : '',
      lemma: above?.lemma ?? '',
      class: mentionAt.get(token.head)?.reading.noun?.class ?? null,
    },
  };
}

/** Relations of nouns that a pronoun may stand for. */
const isArgument = /^(nsubj|obj|iobj|obl|root|conj|nmod)/;

const relationOf = ({ deprel }: Token): string => deprel.replace(/:.*/, '');
