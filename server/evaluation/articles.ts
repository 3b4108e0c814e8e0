import type { Analysis } from '../../shared/analysis.ts';
import { overlaps } from '../../shared/span.ts';
import { countryRollUp, resolveActors } from './article-actors.ts';
import {
  countryEdge,
  type Ends,
  edge,
  matchBySentence,
  type NamedStance,
  nameStances,
  signedEdge,
} from './article-stances.ts';
import type { ArticleGold, Predictions } from './gold.ts';
import { calibration, noTally, type Scores, share, type Tally, tallied } from './measures.ts';
import type { Judged } from './reliability.ts';

const newTotals = () => ({
  actors: noTally(),
  edges: noTally(),
  signed: noTally(),
  country: noTally(),
  sentences: noTally(),
  matched: 0,
  typed: 0,
  evidence: 0,
  predicted: 0,
  verbatim: 0,
  judged: [] as Judged[],
});
type Totals = ReturnType<typeof newTotals>;

/** Keys of an article that a prediction must have, that it may have, and that it has. */
interface Keys {
  required: ReadonlySet<string>;
  allowed: ReadonlySet<string>;
  got: ReadonlySet<string>;
}

const missed = ({ required, got }: Keys) => [...required].filter((key) => !got.has(key));
const extra = ({ allowed, got }: Keys) => [...got].filter((key) => !allowed.has(key));

function add(tally: Tally, keys: Keys) {
  tally.tp += keys.required.size - missed(keys).length;
  tally.fn += missed(keys).length;
  tally.fp += extra(keys).length;
}

const actorKeys = ({ actors }: ArticleGold, resolved: ReadonlyMap<string, string>): Keys => ({
  required: new Set(actors.filter(({ optional }) => !optional).map(({ name }) => name)),
  allowed: new Set(actors.map(({ name }) => name)),
  got: new Set(resolved.values()),
});

const stanceKeys = (article: ArticleGold, stances: readonly NamedStance[], key: (ends: Ends) => string): Keys => ({
  required: new Set(article.stances.filter(({ optional }) => !optional).map(key)),
  allowed: new Set(article.stances.map(key)),
  got: new Set(stances.map(key)),
});

function addSentences(totals: Totals, article: ArticleGold, stances: readonly NamedStance[]) {
  const { matches, superfluous } = matchBySentence(article.stances, stances);
  for (const { wanted, hit } of matches) {
    if (!wanted.optional) totals.sentences[hit ? 'tp' : 'fn']++;
    if (!hit) continue;
    if (!wanted.optional) totals.judged.push({ confidence: hit.confidence, right: true });
    totals.matched++;
    if (wanted.types.includes(hit.type)) totals.typed++;
    if (overlaps(hit.evidence, wanted.evidence)) totals.evidence++;
  }
  totals.sentences.fp += superfluous.length;
  totals.judged.push(...superfluous.map(({ confidence }) => ({ confidence, right: false })));
  totals.predicted += stances.length;
  totals.verbatim += stances.filter(
    ({ evidence, text }) => article.text.slice(evidence.start, evidence.end) === text,
  ).length;
}

/** Adds one article to the totals and gives what was missed and what is superfluous in it. */
function addArticle(totals: Totals, article: ArticleGold, prediction: Analysis | undefined): string[] {
  const { actors = [], stances = [] } = prediction ?? {};
  const resolved = resolveActors(article, actors);
  const named = nameStances(stances, resolved);
  const foundActors = actorKeys(article, resolved);
  const signed = stanceKeys(article, named, signedEdge);
  add(totals.actors, foundActors);
  add(totals.edges, stanceKeys(article, named, edge));
  add(totals.signed, signed);
  add(totals.country, stanceKeys(article, named, countryEdge(countryRollUp(article, actors, resolved))));
  addSentences(totals, article, named);
  const lists = {
    'actors missed': missed(foundActors),
    'actors extra': extra(foundActors),
    'edges missed': missed(signed),
    'edges extra': extra(signed),
  };
  return Object.entries(lists).flatMap(([label, keys]) =>
    keys.length ? [`${article.id}  ${label}: ${keys.join('; ')}`] : [],
  );
}

/** Scores whole articles: actors, edges of the document, and stances sentence by sentence with type and evidence. */
export function scoreArticles(gold: readonly ArticleGold[], predictions: Predictions): Scores {
  const totals = newTotals();
  const errors = gold.flatMap((article) => addArticle(totals, article, predictions.get(article.id)));
  const { matched, predicted, judged } = totals;
  return {
    measures: [
      tallied('actors', totals.actors),
      tallied('edges', totals.edges),
      tallied('signed edges', totals.signed),
      tallied('signed edges, rolled up to country', totals.country),
      tallied('stances by sentence', totals.sentences),
      share('type right where matched', totals.typed, matched),
      share('evidence overlaps gold where matched', totals.evidence, matched),
      share('evidence is verbatim text', totals.verbatim, predicted),
      calibration(judged),
    ],
    errors,
    judged,
  };
}
