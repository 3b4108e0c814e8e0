import type { FeatureSink } from '../../../../models/feature-sink.ts';
import { dominates } from '../../../dependency-graph/dependency-graph.ts';
import type { Act } from '../act.ts';
import type { Filler } from '../arguments/fillers.ts';
import type { Reading } from '../reading.ts';
import type { Speech } from '../speech/reports.ts';
import type { Pair } from './pair.ts';

const signs = { positive: '+', negative: '-', neutral: '0' } as const;

/** Part that a mention plays in an act: `s`ource, `t`arget, `b`oth, `u`nder the predicate, or none `.`. */
function partOf(pair: Pair, act: Act, mention: number): string {
  const { context } = pair.view.findings;
  const actors = context.document.mentions[mention]!.actors;
  const fills = (fillers: readonly Filler[]) =>
    fillers.some((filler) => context.document.mentions[filler.mention]!.actors.some((id) => actors.includes(id)));
  const source = fills(act.sources);
  const target = fills(act.targets);
  if (source && target) return 'b';
  if (source) return 's';
  if (target) return 't';
  return dominates(context.tree, act.predicate.head, context.document.mentions[mention]!.head) ? 'u' : '.';
}

/** What the frames of the sentence say, by the parts that the two mentions play in them. */
export function frameFeatures(pair: Pair, sink: FeatureSink): void {
  const { view, source, target, x, y } = pair;
  const from = Math.min(x.head, y.head);
  const to = Math.max(x.head, y.head);
  sink.family('frames');
  for (const act of view.acts) {
    const { predicate, type, polarity, modality } = act;
    const parts = partOf(pair, act, source) + partOf(pair, act, target);
    const sign = signs[polarity];
    if (parts === '..') {
      const place = predicate.head < from ? 'before' : predicate.head > to ? 'after' : 'between';
      sink.add(`other ${place} ${sign}`);
      sink.add(`other ${place} ${type}`);
      continue;
    }
    sink.add(`${parts} ${sign} ${modality}`);
    sink.add(`${parts} ${type}${sign} ${modality}`);
    sink.add(`${parts} ${type}${sign}`);
    sink.add(`${parts} ${predicate.frame.lemma} ${modality}`);
    sink.add(`${parts} ${act.rule} ${sign}`);
  }
  for (const side of [0, 1]) speechFeatures(pair, side === 0, sink);
}

/** What one of the two says, where the other stands in his words. */
function speechFeatures(pair: Pair, sourceSpeaks: boolean, sink: FeatureSink): void {
  const { speeches, context } = pair.view.findings;
  const speaker = sourceSpeaks ? pair.x : pair.y;
  const other = sourceSpeaks ? pair.target : pair.source;
  const index = speeches.at[context.document.mentions[other]!.head]!;
  const speech: Speech | undefined = speeches.list[index];
  const name = sourceSpeaks ? 'says' : 'said';
  if (!speech) return;
  const speaks = speech.speakers.some(({ mention }) =>
    context.document.mentions[mention]!.actors.some((id) => speaker.actors.includes(id)),
  );
  if (!speaks) {
    sink.add(`${name} third ${speech.force}`);
    return;
  }
  sink.add(`${name} ${speech.force}`);
  sink.add(`${name} ${speech.lemma}`);
  for (const act of pair.view.acts) {
    if (speeches.at[act.predicate.head] !== index) continue;
    const part = partOf(pair, act, other);
    sink.add(`${name} ${part} ${signs[act.polarity]} ${act.modality}`);
    if (part !== '.') sink.add(`${name} ${part} ${act.type}`);
  }
}

/** Trust in steps, so that the model can weigh each by itself. */
const step = (trust: number): number => Math.min(9, Math.floor(trust * 10));

/** What the rules propose for the pair, in this order and in the other. */
export function readingFeatures({ view, x, y }: Pair, sink: FeatureSink): void {
  sink.family('readings');
  let found = false;
  for (const reading of view.readings) {
    const order = orderOf(reading, x.actors, y.actors);
    if (!order) continue;
    found = true;
    proposalFeatures(reading, order, sink);
  }
  if (!found) sink.add('none');
}

function orderOf({ source, target }: Reading, x: readonly string[], y: readonly string[]): '>' | '<' | null {
  if (target === null) return null;
  if (x.includes(source) && y.includes(target)) return '>';
  return y.includes(source) && x.includes(target) ? '<' : null;
}

function proposalFeatures(reading: Reading, order: string, sink: FeatureSink): void {
  const { rule, type, polarity, modality, trust, from, to } = reading;
  const sign = signs[polarity];
  sink.add(`${order}${sign} ${modality}`);
  sink.add(`${order}${sign} trust`, trust);
  sink.add(`${order}${sign} ${step(trust)}`);
  sink.add(`${order}${type}${sign}`);
  sink.add(`${order}${rule} ${sign} ${modality}`);
  sink.add(`${order}${sign} ${from.hop} ${to.hop}`);
  sink.add(`${order}${sign} ${from.role} ${to.role}`);
}
