import { type Encoder, stanceEncoder } from '../../encoder/encoder.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { type AnnotatedDocument, annotate, type Mention, type Sentence } from '../../pipeline/annotated-document.ts';
import { defaultPipeline, type PipelineSettings } from '../../pipeline/default-pipeline.ts';
import type { Rewrite } from '../../pipeline/stages/normalize/tree-editor.ts';
import type { Act } from '../../pipeline/stages/stances/act.ts';
import { decisionsIn } from '../../pipeline/stages/stances/choice/chosen-readings.ts';
import { type Decision, verdicts } from '../../pipeline/stages/stances/choice/decide.ts';
import { scorerOf } from '../../pipeline/stages/stances/model/scorer.ts';
import type { Reading } from '../../pipeline/stages/stances/reading.ts';
import { findingsOf } from '../../pipeline/stages/stances/readings.ts';

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

export interface ExplainedRewrite extends Omit<Rewrite, 'token'> {
  word: string;
}

export interface ExplainedPredicate extends Pick<Act, 'rule' | 'type' | 'polarity' | 'modality' | 'operators'> {
  cue: string;
  frame: string;
  /** Names of the actors in its slots with their roles. */
  sources: string[];
  targets: string[];
}

export interface ExplainedDecision extends Pick<Reading, 'type' | 'polarity' | 'modality' | 'rule' | 'trust'> {
  source: string;
  /** Name of the target actor, else the issue. */
  target: string;
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
      .filter(({ head }) => isIn(sentence, head))
      .map((mention) => explainedMention(document, mention)),
    rewrites: document.rewrites
      .filter(({ token }) => isIn(sentence, token))
      .map(({ token, ...rewrite }) => ({ ...rewrite, word: document.tokens[token]!.text })),
    predicates: findings.acts
      .filter(({ predicate }) => isIn(sentence, predicate.head))
      .map((act) => explainedAct(document, act)),
    speeches: findings.speeches.list
      .filter(({ cue }) => isIn(sentence, cue))
      .map(({ cue, speakers }) => ({
        cue: document.tokens[cue]!.text,
        speakers: speakers.flatMap(({ mention }) => actorNames(document, document.mentions[mention]!.actors)),
      })),
    decisions: decisions
      .filter(({ reading }) => reading.sentence === sentence.index)
      .map((decision) => explainedDecision(document, decision)),
  }));
}

const isIn = ({ first, last }: Sentence, token: number): boolean => token >= first && token < last;

const actorNames = (document: AnnotatedDocument, ids: readonly string[]): string[] =>
  ids.map((id) => document.actors.find((actor) => actor.id === id)?.name ?? id);

const explainedMention = (document: AnnotatedDocument, mention: Mention) => ({
  text: document.document.text.slice(mention.start, mention.end),
  actors: actorNames(document, mention.actors),
  kind: mention.kind,
  place: mention.place,
});

function explainedAct(document: AnnotatedDocument, act: Act): ExplainedPredicate {
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

/** What the pipeline saw in every sentence of a text, and why each reading became a stance or not. */
export const explainText = (text: string, settings: PipelineSettings = {}): ExplainedSentence[] =>
  explain(
    defaultPipeline(settings).run(annotate(documentOf({ text }, 'text'))),
    settings.fast ? null : stanceEncoder(),
  );
