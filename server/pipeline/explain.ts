import type { Modality, Polarity, StanceType } from '../../shared/plover.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { AnnotatedDocument, Mention } from './annotated-document.ts';
import type { Act } from './stages/stances/act.ts';
import { decisionsIn } from './stages/stances/choice/chosen-readings.ts';
import { type Decision, verdicts } from './stages/stances/choice/decide.ts';
import { scorerOf } from './stages/stances/model/scorer.ts';
import { findingsOf } from './stages/stances/readings.ts';
import type { Findings } from './stages/stances/rule.ts';

/** What the pipeline saw in one sentence, and what it made of it. */
export interface ExplainedSentence {
  text: string;
  mentions: { text: string; actors: string[]; kind: string; place: boolean }[];
  /** What the passes changed in its tree. */
  rewrites: ExplainedRewrite[];
  /** Predicates with a frame and at least one actor in a slot. */
  predicates: ExplainedPredicate[];
  /** Who is reported to say something, and with which word. */
  speeches: { cue: string; speakers: string[] }[];
  decisions: ExplainedDecision[];
}

export interface ExplainedRewrite {
  pass: string;
  word: string;
  before: string;
  after: string;
}

export interface ExplainedPredicate {
  rule: string;
  cue: string;
  frame: string;
  type: StanceType;
  polarity: Polarity;
  modality: Modality;
  /** What stands over the predicate and changed its meaning, innermost first. */
  operators: readonly string[];
  /** Names of the actors in its slots with their roles. */
  sources: string[];
  targets: string[];
}

export interface ExplainedDecision {
  source: string;
  /** Name of the target actor, else the issue. */
  target: string;
  type: StanceType;
  polarity: Polarity;
  modality: Modality;
  rule: string;
  trust: number;
  attributedTo: string | null;
  kept: boolean;
  reason: string;
}

/**
 * What the rules see in every sentence of a document that has been through the pipeline: mentions, predicates with their frames,
 * and each reading with the reason why it became a stance or not.
 */
export function explain(document: AnnotatedDocument, encoder: Encoder | null = null): ExplainedSentence[] {
  const findings = findingsOf(document);
  const decisions = decisionsIn(findings, scorerOf(findings, encoder));
  return document.sentences.map((sentence) => ({
    text: document.document.text.slice(sentence.start, sentence.end),
    mentions: document.mentions
      .filter(({ head }) => head >= sentence.first && head < sentence.last)
      .map((mention) => explainedMention(document, mention)),
    rewrites: document.rewrites
      .filter(({ token }) => token >= sentence.first && token < sentence.last)
      .map(({ token, ...rewrite }) => ({ ...rewrite, word: document.tokens[token]!.text })),
    predicates: findings.acts
      .filter(({ predicate }) => document.tokens[predicate.head]!.sentence === sentence.index)
      .map((act) => explainedAct(findings, act)),
    speeches: findings.speeches.list
      .filter(({ cue }) => document.tokens[cue]!.sentence === sentence.index)
      .map(({ cue, speakers }) => ({
        cue: document.tokens[cue]!.text,
        speakers: speakers.flatMap(({ mention }) => actorNames(document, document.mentions[mention]!.actors)),
      })),
    decisions: decisions
      .filter(({ reading }) => reading.sentence === sentence.index)
      .map((decision) => explainedDecision(document, decision)),
  }));
}

const actorNames = (document: AnnotatedDocument, ids: readonly string[]): string[] =>
  ids.map((id) => document.actors.find((actor) => actor.id === id)?.name ?? id);

const explainedMention = (document: AnnotatedDocument, mention: Mention) => ({
  text: document.document.text.slice(mention.start, mention.end),
  actors: actorNames(document, mention.actors),
  kind: mention.kind,
  place: mention.place,
});

function explainedAct({ context }: Findings, act: Act): ExplainedPredicate {
  const { document } = context;
  const { predicate, rule, type, polarity, modality, operators } = act;
  const fillers = (sides: Act['sources']) =>
    sides.flatMap(({ mention, role }) =>
      actorNames(document, document.mentions[mention]!.actors).map((name) => `${name} (${role})`),
    );
  return {
    rule,
    cue: predicate.words.map((word) => document.tokens[word]!.text).join(' '),
    frame: predicate.frame.lemma,
    type,
    polarity,
    modality,
    operators,
    sources: fillers(act.sources),
    targets: fillers(act.targets),
  };
}

function explainedDecision(document: AnnotatedDocument, { reading, verdict }: Decision): ExplainedDecision {
  const name = (id: string) => actorNames(document, [id])[0]!;
  const { type, polarity, modality, rule, trust } = reading;
  return {
    source: name(reading.source),
    target: reading.target === null ? (reading.issue ?? '') : name(reading.target),
    type,
    polarity,
    modality,
    rule,
    trust: Math.round(trust * 100) / 100,
    attributedTo: reading.attributedTo === null ? null : name(reading.attributedTo),
    kept: verdict === 'kept',
    reason: verdicts[verdict],
  };
}
