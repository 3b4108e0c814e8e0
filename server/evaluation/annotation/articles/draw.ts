import type { DocumentInput } from '../../../../shared/document.ts';
import type { AnnotatedDocument } from '../../../pipeline/annotated-document.ts';
import { type CorpusName, isHeldDocument, readCorpus } from '../../corpora.ts';
import { documentToRead, shuffled, spansIn } from '../documents.ts';
import { annotatedArticles, ownArticles } from './stored.ts';
import type { ArticleTask } from './task.ts';

export interface ArticleDraw {
  corpus: CorpusName;
  part: ArticleTask['part'];
  count: number;
  /** Another seed draws other articles; the same one draws the same. */
  seed: string;
  /** Ids of articles that are in work elsewhere. */
  without: readonly string[];
}

const fewestSentences = 8;
const mostSentences = 40;
const fewestActors = 3;
/** Below this a mention makes no actor by itself, as in the analysis. */
const sure = 0.5;

/** Draws whole articles from one source after the other, as often as it takes, in each by lots. */
export function drawArticles({ count, ...settings }: ArticleDraw): ArticleTask[] {
  let open = shelvesOf(settings).map((shelf) => fittingOf(settings, shelf));
  const drawn: ArticleTask[] = [];
  while (open.length && drawn.length < count) {
    open = open.filter((articles) => {
      const { value } = drawn.length < count ? articles.next() : { value: null };
      if (value) drawn.push({ n: drawn.length + 1, ...value });
      return value;
    });
  }
  return drawn;
}

type Row = [id: string, input: DocumentInput];
type Settings = Omit<ArticleDraw, 'count'>;

/** The documents of the part by source, sources and documents shuffled. */
function shelvesOf({ corpus, part, seed, without }: Settings): Row[][] {
  const annotated = annotatedArticles(ownArticles).filter((article) => article.corpus === corpus);
  const known = new Set([...without, ...annotated.map(({ id }) => id)]);
  const shelves = new Map<string, Row[]>();
  for (const row of readCorpus(corpus)) {
    const [id, { source }] = row;
    if (known.has(id) || (part === 'held') !== isHeldDocument(id)) continue;
    const shelf = shelves.get(source ?? '');
    if (shelf) shelf.push(row);
    else shelves.set(source ?? '', [row]);
  }
  return shuffled([...shelves], seed, ([name]) => name).map(([, rows]) => shuffled(rows, seed, ([id]) => id));
}

/** The articles of a source that are worth a reader's time, read one by one as they are asked for. */
function* fittingOf({ corpus, part }: Settings, rows: readonly Row[]): Generator<Omit<ArticleTask, 'n'>> {
  for (const [id, input] of rows) {
    const document = documentToRead(id, input);
    if (!fits(document)) continue;
    const sentences = document.sentences.map(({ start, end }) => [start, end] as const);
    yield { corpus, id, part, sentences, mentions: spansIn(document, document.sentences) };
  }
}

function fits({ sentences, mentions }: AnnotatedDocument): boolean {
  if (sentences.length < fewestSentences || sentences.length > mostSentences) return false;
  const named = mentions.filter(({ place, confidence }) => !place && confidence >= sure);
  return new Set(named.flatMap(({ actors }) => actors)).size >= fewestActors;
}
