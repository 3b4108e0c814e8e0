import { join } from 'node:path';
import type { DocumentInput } from '../../../shared/document.ts';
import { type Polarity, plover, type StanceType } from '../../../shared/plover.ts';
import { yieldType } from '../../models/stance-model.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { type AnnotatedDocument, annotate, type Mention } from '../../pipeline/annotated-document.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import { type AnnotatedSentence, annotatedSentences, type Offsets } from '../annotation/read.ts';
import { corpusNames, readCorpus } from '../corpora.ts';
import { readJsonLines } from '../sets.ts';

/** What holds between two actors, by their slots. */
export interface EncoderPair {
  source: number;
  target: number;
  polarity: Polarity;
  /** Every type that was annotated for the pair and sign; empty where the data say none. */
  types: (StanceType | typeof yieldType)[];
  optional: boolean;
}

/** A sentence as the encoder is trained on it, with its actors as numbered slots. */
export interface EncoderRow {
  /** Document: rows of one document go together. */
  group: string;
  part: AnnotatedSentence['part'];
  /** Where the sentence starts in the document. */
  start: number;
  /** The sentence; surrogates are replaced, so that offsets count the same everywhere. */
  text: string;
  /** Offsets in the sentence. */
  mentions: { start: number; end: number; slots: number[] }[];
  /** Ids of the actors, by slot; those behind the last slot of a mention stand in other sentences. */
  actors: string[];
  gold: EncoderPair[];
}

const stages = defaultPipeline().stages.filter(({ assigns }) => !assigns.includes('stances'));

function read(input: DocumentInput, id: string): AnnotatedDocument {
  const document = annotate(documentOf(input, id), input.mentions ?? null);
  for (const stage of stages) stage.run(document, { allPairs: false });
  return document;
}

/** Gives out slots to actors, as they are met. */
class Slots {
  readonly actors: string[] = [];

  readonly of = (actor: string): number => {
    const known = this.actors.indexOf(actor);
    return known >= 0 ? known : this.actors.push(actor) - 1;
  };
}

const replaced = (text: string): string => text.replace(/[\ud800-\udfff]/g, '\ufffd');

function sentenceOf({ document, sentences, mentions, given }: AnnotatedDocument, index: number, slots: Slots) {
  const { start, end } = sentences[index]!;
  return {
    start,
    text: replaced(document.text.slice(start, end)),
    mentions: mentions
      .filter(({ actors, place }) => actors.length > 0 && (given !== null || !place))
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({
        start: mention.start - start,
        end: mention.end - start,
        slots: mention.actors.map(slots.of),
      })),
  };
}

/** The annotated sentences of all corpora, in the articles that they stand in. */
export function articleRows(): EncoderRow[] {
  const corpora = new Map(corpusNames.map((name) => [name, readCorpus(name)]));
  return [...annotatedSentences()].flatMap(([group, sentences]) => {
    const { corpus, id } = sentences[0]!;
    const document = read(corpora.get(corpus)!.get(id)!, group);
    return sentences.flatMap((sentence): EncoderRow[] => {
      const index = document.sentences.findIndex(({ start }) => start === sentence.start);
      if (index < 0) return [];
      const slots = new Slots();
      const own = sentenceOf(document, index, slots);
      const gold = pairsOf(sentence, document.mentions, slots);
      return [{ group, part: sentence.part, ...own, actors: slots.actors, gold }];
    });
  });
}

function pairsOf({ stances }: AnnotatedSentence, mentions: readonly Mention[], slots: Slots): EncoderPair[] {
  const pairs = new Map<string, EncoderPair>();
  for (const { source, target, type, polarity, optional = false } of stances)
    for (const a of actorsAt(mentions, source))
      for (const b of actorsAt(mentions, target)) {
        if (a === b) continue;
        const key = `${a}\t${b}\t${polarity}`;
        const pair = pairs.get(key) ?? {
          source: slots.of(a),
          target: slots.of(b),
          polarity,
          types: [],
          optional: true,
        };
        pairs.set(key, { ...pair, types: [...pair.types, type], optional: pair.optional && optional });
      }
  return [...pairs.values()];
}

/** The actors of the mention that stands at or ends with a span, as the scorer finds them. */
function actorsAt(mentions: readonly Mention[], [start, end]: Offsets): readonly string[] {
  const exact = mentions.filter((mention) => mention.start === start && mention.end === end);
  return (exact.length ? exact : mentions.filter((mention) => mention.end === end)).flatMap(({ actors }) => actors);
}

interface GivenGold {
  id: string;
  /** Of directed sentiment: `neutral`, or for example `negative a>b`. */
  label?: string;
  type?: StanceType | typeof yieldType;
}

/** The sentences of a benchmark with two given actors, `a` and `b`, where both stand in one sentence. */
export function givenRows(benchmarks: string, set: string): EncoderRow[] {
  const golds = new Map(readJsonLines<GivenGold>(join(benchmarks, `${set}.gold.jsonl`)).map((gold) => [gold.id, gold]));
  const inputs = readJsonLines<DocumentInput & { id: string }>(join(benchmarks, `${set}.docs.jsonl`));
  return inputs.flatMap((input): EncoderRow[] => {
    const document = read(input, input.id);
    const index = document.sentences.findIndex(({ start, end }) =>
      ['a', 'b'].every((actor) =>
        document.mentions.some((m) => m.start >= start && m.end <= end && m.actors.includes(actor)),
      ),
    );
    if (index < 0) return [];
    const slots = new Slots();
    slots.of('a');
    slots.of('b');
    const gold = givenPairs(golds.get(input.id)!);
    return [
      { group: `${set} ${input.id}`, part: 'train', ...sentenceOf(document, index, slots), actors: slots.actors, gold },
    ];
  });
}

function givenPairs({ label, type }: GivenGold): EncoderPair[] {
  if (type) {
    const polarity = type === yieldType ? 'positive' : plover[type].polarity;
    return [{ source: 0, target: 1, polarity, types: [type], optional: false }];
  }
  const [polarity, way] = label!.split(' ');
  if (!way) return [];
  const [source, target] = way === 'a>b' ? [0, 1] : [1, 0];
  return [{ source: source!, target: target!, polarity: polarity as Polarity, types: [], optional: false }];
}
