import type { AnnotatedDocument, Sentence } from '../../pipeline/annotated-document.ts';
import { decisionsIn } from '../../pipeline/stages/stances/choice/chosen-readings.ts';
import { scorerOf } from '../../pipeline/stages/stances/model/scorer.ts';
import { findingsOf } from '../../pipeline/stages/stances/readings.ts';
import { type CorpusName, isHeldDocument, readCorpus } from '../corpora.ts';
import { documentToRead, mentionsOf, shuffled, spansIn } from './documents.ts';
import { annotatedSentences, type Offsets } from './read.ts';
import type { Task } from './task.ts';

export interface DrawSettings {
  corpus: CorpusName;
  part: Task['part'];
  count: number;
  /** Another seed draws other sentences; the same one draws the same. */
  seed: string;
  /** Only sentences in which rules and model disagree, or are not sure of what they read. */
  unsure: boolean;
  /** Sentences that are in work elsewhere. */
  without: readonly Task[];
}

/** Most sentences of one document. */
const perDocument = 3;
const shortest = 5;
const longest = 70;
const mostMentions = 14;

/** Draws sentences with two actors or more within reach, of documents in the order of their lots. */
export function drawTasks({ corpus, part, count, seed, unsure, without }: DrawSettings): Task[] {
  const known = new Set(without.map(({ id, start }) => `${id} ${start}`));
  for (const sentences of annotatedSentences().values())
    for (const { id, start } of sentences) known.add(`${id} ${start}`);
  const documents = [...readCorpus(corpus)].filter(([id]) => (part === 'held') === isHeldDocument(id));
  const tasks: Task[] = [];
  for (const [id, input] of shuffled(documents, seed, ([own]) => own)) {
    if (tasks.length >= count) break;
    const document = documentToRead(id, input);
    const open = candidatesIn(document, unsure).filter(({ start }) => !known.has(`${id} ${start}`));
    const drawn = shuffled(open, seed, ({ start }) => `${id} ${start}`).slice(0, perDocument);
    for (const sentence of drawn.sort((a, b) => a.start - b.start))
      tasks.push({
        n: tasks.length + 1,
        corpus,
        id,
        start: sentence.start,
        end: sentence.end,
        part,
        mentions: mentionsInReach(document, sentence),
      });
  }
  return tasks.slice(0, count);
}

function candidatesIn(document: AnnotatedDocument, unsure: boolean): Sentence[] {
  const chosen = unsure ? unsureSentences(document) : null;
  return document.sentences.filter((sentence) => {
    const length = sentence.last - sentence.first;
    const here = mentionsOf(document, sentence).length;
    const all = mentionsInReach(document, sentence).length;
    return (
      length >= shortest &&
      length <= longest &&
      here >= 1 &&
      all >= 2 &&
      all <= mostMentions &&
      (!chosen || chosen.has(sentence.index))
    );
  });
}

/** Sentences with a reading of middling belief, or with a pair in which the model sees a stance and nothing was read. */
function unsureSentences(document: AnnotatedDocument): Set<number> {
  const findings = findingsOf(document);
  const scorer = scorerOf(findings);
  const decisions = decisionsIn(findings, scorer).filter(({ reading }) => reading.target !== null);
  const read = new Set(
    decisions
      .filter(({ verdict }) => verdict === 'kept')
      .map(({ reading }) => `${reading.sentence} ${reading.source} ${reading.target}`),
  );
  const middling = decisions.filter(({ reading: { trust } }) => trust > 0.2 && trust < 0.65);
  const unread = scorer.all().filter(({ sentence, source, target, score }) => {
    const { positive, negative, neutral } = score.article();
    const stance = Math.max(positive, negative, neutral);
    return stance > 0.35 && !read.has(`${sentence} ${source} ${target}`);
  });
  return new Set([...middling.map(({ reading }) => reading.sentence), ...unread.map(({ sentence }) => sentence)]);
}

/** Mentions of the sentence and of the two before it in the same paragraph or the one before. */
function mentionsInReach(document: AnnotatedDocument, sentence: Sentence): Offsets[] {
  const before = document.sentences.slice(Math.max(0, sentence.index - 2), sentence.index);
  return spansIn(document, [...before.filter(({ paragraph }) => sentence.paragraph - paragraph <= 1), sentence]);
}
