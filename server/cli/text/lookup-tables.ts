import type {
  ActorDetails,
  ActorsAnswer,
  CommunitiesAnswer,
  DocumentDetails,
  DocumentsAnswer,
  Facets,
  GraphAnswer,
  GroupsAnswer,
  IssuesAnswer,
  OccurrencesAnswer,
  StanceRecord,
  SuggestionsAnswer,
} from '../../../shared/routes.ts';
import { counted } from '../output.ts';
import { type Cell, countOf, tableOf } from './table.ts';
import type { Look } from './terminal.ts';

const day = (date: string | null): string => date?.slice(0, 10) ?? '';
const signs = ({ positive, negative, neutral }: { positive: number; negative: number; neutral: number }): Cell[] => [
  countOf(positive, 'positive'),
  countOf(negative, 'negative'),
  countOf(neutral, 'neutral'),
];

const nothing = 'There is nothing.';

/** A table of a list, its heads first. */
const listOf = (heads: readonly string[], rows: readonly Cell[][], texts: readonly number[]) => (look: Look) =>
  rows.length ? tableOf([heads, ...rows], look, texts) : nothing;

/** The edges of a graph with the names of their ends, those with most stances first. */
export const edgeRows = ({ nodes, edges }: GraphAnswer) => {
  const labels = new Map(nodes.map(({ key, attributes: { label } }) => [key, label]));
  return edges
    .map(({ source, target, attributes }) => ({
      ...{ source, target, sourceName: labels.get(source)!, targetName: labels.get(target)!, ...attributes },
    }))
    .sort((a, b) => b.count - a.count);
};

const partNames: Readonly<Record<GraphAnswer['part']['chosen'], string>> = {
  whole: 'The whole graph',
  group: 'One group',
  backbone: 'The backbone',
  ego: 'Around one actor',
  selection: 'A selection',
};

const amount = (shown: number, all: number, noun: string): string =>
  shown === all ? counted(all, noun) : `${shown.toLocaleString('en')} of ${counted(all, noun)}`;

export const graphTable = (answer: GraphAnswer) => (look: Look) =>
  [
    `${partNames[answer.part.chosen]}: ${amount(answer.nodes.length, answer.part.actors, 'actor')}, ${amount(answer.edges.length, answer.part.edges, 'edge')}.`,
    listOf(
      ['source', 'target', 'stances', 'positive', 'negative', 'neutral', 'intensity', 'last'],
      edgeRows(answer).map(({ sourceName, targetName, count, byPolarity, intensity, lastDate }) => [
        ...[sourceName, targetName, String(count), ...signs(byPolarity), intensity.toFixed(1), day(lastDate)],
      ]),
      [0, 1],
    )(look),
  ].join('\n');

export const groupsTable = ({ groups }: GroupsAnswer) =>
  listOf(
    ['actors', 'of them', 'stances', 'positive', 'negative', 'neutral'],
    groups.map(({ actors, size, stances, byPolarity }) => [
      ...[actors.map(({ label }) => label).join(', '), String(size), String(stances), ...signs(byPolarity)],
    ]),
    [0],
  );

export const actorsTable = ({ actors }: ActorsAnswer) =>
  listOf(
    ['actor', 'kind', 'country', 'role', 'stances'],
    actors.map(({ name, kind, country, role, stances }) => [name, kind, country ?? '', role ?? '', String(stances)]),
    [0, 1, 2, 3],
  );

export const suggestionsTable = ({ suggestions }: SuggestionsAnswer) =>
  listOf(
    ['actor', 'may also be', 'because', 'score'],
    suggestions.map(({ into, from, reason, score }) => [into.name, from.name, reason, score.toFixed(2)]),
    [0, 1, 2],
  );

const stanceHeads = ['date', 'source', 'stance', 'target', 'outlet', 'sentence'];

export const stancesTable = ({ stances }: { stances: readonly StanceRecord[] }) =>
  listOf(
    stanceHeads,
    stances.map(({ date, sourceName, type, polarity, targetName, issue, outlet, documentTitle, sentenceText }) => [
      ...[day(date), sourceName, { text: type, sign: polarity }, targetName ?? issue ?? ''],
      ...[outlet ?? documentTitle ?? '', sentenceText],
    ]),
    [0, 1, 2, 3, 4, 5],
  );

export const communitiesTable = ({ communities }: CommunitiesAnswer) =>
  listOf(
    ['actors', 'over', 'of them', 'positive', 'negative', 'neutral'],
    communities.map(({ actors, members, issues, inside }) => [
      ...[actors.map(({ label }) => label).join(', '), issues.join(', '), String(members.length)],
      ...signs(inside),
    ]),
    [0, 1],
  );

export const occurrencesTable = ({ occurrences }: OccurrencesAnswer) =>
  listOf(
    ['date', 'outlet', 'article', 'named', 'sentence'],
    occurrences.map(({ documentId, documentTitle, outlet, date, name, sentence }) => [
      ...[day(date), outlet ?? '', documentTitle ?? documentId, name, sentence?.text ?? ''],
    ]),
    [0, 1, 2, 3, 4],
  );

export const daysTable = ({ days }: Facets) =>
  listOf(
    ['day', 'positive', 'negative', 'neutral'],
    days.map(({ date, counts }) => [date, ...signs(counts)]),
    [0],
  );

export const issuesTable = ({ issues }: IssuesAnswer) =>
  listOf(
    ['issue', 'articles', 'actors', 'stances', 'positive', 'negative', 'neutral'],
    issues.map(({ name, documents, actors, stances, byPolarity }) => [
      ...[name, ...[documents, actors, stances].map(String)],
      ...signs(byPolarity),
    ]),
    [0],
  );

export const documentsTable = ({ documents }: DocumentsAnswer) =>
  listOf(
    ['date', 'outlet', 'article', 'id', 'stances'],
    documents.map(({ id, title, date, source, stances }) => [
      ...[day(date), source ?? '', title ?? '', id, String(stances)],
    ]),
    [0, 1, 2, 3],
  );

/** What is known of one thing, a line each; what is not known has none. */
const factsOf = (facts: readonly [string, string | null][], look: Look): string =>
  tableOf(
    facts.flatMap(([name, value]) => (value ? [[name, value]] : [])),
    look,
    [0, 1],
  );

export const actorTable = (actor: ActorDetails) => (look: Look) =>
  [
    factsOf(
      [
        ['actor', `${actor.name} (${actor.id})`],
        ['kind', actor.kind],
        ['country', actor.country],
        ['role', actor.role],
        ['acts for', actor.affiliationName],
        ['also', actor.aliases.join(', ')],
        ['articles', String(actor.documents)],
      ],
      look,
    ),
    '',
    tableOf(
      [
        ['stances', 'positive', 'negative', 'neutral'],
        ['given', ...signs(actor.given)],
        ['received', ...signs(actor.received)],
      ],
      look,
    ),
    '',
    stancesTable({ stances: actor.mostQuoted })(look),
  ].join('\n');

export const documentTable =
  ({ document: { id, title, date, source, url }, stances }: DocumentDetails) =>
  (look: Look) =>
    [
      factsOf(
        [
          ['article', title ?? id],
          ['date', date],
          ['outlet', source],
          ['address', url],
        ],
        look,
      ),
      '',
      stancesTable({ stances })(look),
    ].join('\n');
