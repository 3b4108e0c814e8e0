import type { Actor } from '../../../../shared/actor.ts';
import { plover } from '../../../../shared/plover.ts';
import type { Span } from '../../../../shared/span.ts';
import type { Stance } from '../../../../shared/stance.ts';
import type { AnnotatedDocument } from '../../annotated-document.ts';
import type { Context } from './context.ts';
import { issueOf } from './issues/issue.ts';
import type { Reading } from './reading.ts';

/** The stance that a reading stands for, `number` counting the document's stances from 1. */
export function stanceOf(context: Context, reading: Reading, number: number): Stance {
  const { document, sentences } = context.document;
  const { start, end } = sentences[reading.sentence]!;
  const evidence = evidenceOf(context, reading);
  const confidence = Math.round(Math.min(1, reading.trust) * 1000) / 1000;
  return {
    id: `${document.id}-${number}`,
    source: reading.source,
    target: reading.target,
    issue: reading.issue ?? issueOf(context, reading),
    type: reading.type,
    polarity: reading.polarity,
    intensity: plover[reading.type].intensity,
    modality: reading.modality,
    confidence,
    score: confidence,
    attributedTo: reading.attributedTo,
    sentence: { start, end },
    evidence,
    text: document.text.slice(evidence.start, evidence.end),
    why: {
      rule: reading.rule,
      cue: cueOf(context, reading),
      frame: reading.predicate.frame.lemma || null,
      sourceRole: reading.from.role,
      targetRole: reading.to.role,
      ...(reading.features && { features: reading.features.map(([name, weight]): [string, number] => [name, weight]) }),
    },
  };
}

/** The shortest span of whole tokens that holds the predicate and the target (or the issue), within the predicate's sentence. */
function evidenceOf(context: Context, reading: Reading): Span {
  const { tokens, sentences, mentions } = context.document;
  const sentence = sentences[reading.sentence]!;
  const target = mentions[reading.to.mention];
  const inside = (token: number) => token >= sentence.first && token < sentence.last;
  const places = [
    ...reading.predicate.words,
    reading.to.token,
    ...(target ? [target.first, target.last - 1] : []),
  ].filter(inside);
  return { start: tokens[Math.min(...places)]!.start, end: tokens[Math.max(...places)]!.end };
}

/** The words of the predicate as they stand in the text, idioms with what stands between their parts. */
function cueOf(context: Context, { predicate: { words } }: Reading): Span {
  const { tokens } = context.document;
  return { start: tokens[Math.min(...words)]!.start, end: tokens[Math.max(...words)]!.end };
}

/** Countries that take part in a stance though the text names them as places only: actors that the document lacks so far. */
export function placesThatAct({ document, mentions, actors }: AnnotatedDocument, chosen: readonly Reading[]): Actor[] {
  const known = new Set(actors.map(({ id }) => id));
  const found: Actor[] = [];
  for (const { target, to } of chosen) {
    const mention = mentions[to.mention];
    const entry = mention?.reading?.entry;
    if (!mention || entry?.kind !== 'country' || entry.id !== target || known.has(target)) continue;
    known.add(target);
    const { id, name, kind, country, affiliation, role } = entry;
    const aliases = mention.reading?.form === 'name' ? [document.text.slice(mention.start, mention.end)] : [];
    found.push({ id, name, kind, country, affiliation, role, aliases });
  }
  return found;
}
