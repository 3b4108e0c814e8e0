import fc from 'fast-check';
import type { ExportedStance } from '../../../server/export/source.ts';
import { buildGraph } from '../../../server/graph/build-graph.ts';
import { serialize } from '../../../server/graph/stance-graph.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { SerializedStanceGraph } from '../../../shared/graph.ts';
import { modalities, plover, polarities, stanceTypes } from '../../../shared/plover.ts';
import { corpusArbitrary, nastyText } from '../graph/generated-stances.ts';

const china: Actor = {
  ...{ id: 'chn', name: 'China', kind: 'country', country: 'CHN', affiliation: null, role: null },
  aliases: ['Beijing', 'PRC'],
};
const wang: Actor = {
  ...{ id: 'wang-yi', name: 'Wang Yi', kind: 'person', country: 'CHN', affiliation: 'chn', role: 'foreign minister' },
  aliases: ['Wang'],
};
const usa: Actor = {
  ...{ id: 'usa', name: 'United States', kind: 'country', country: 'USA', affiliation: null, role: null },
  aliases: ['U.S.', '=1+1'],
};

/** A stance as writers get it, with these properties. */
export const exportedStance = (properties: Partial<ExportedStance> = {}): ExportedStance => ({
  id: '1',
  ...{ source: wang, target: usa, attributedTo: null, type: 'ACCUSE', polarity: 'negative', modality: 'asserted' },
  intensity: plover[properties.type ?? 'ACCUSE'].intensity,
  affiliationName: (properties.source ?? wang).affiliation && 'China',
  ...{ confidence: 0.9, score: 0.8, issue: null, issueGroup: null, review: 'unreviewed', paragraph: 2, copies: 1 },
  sentence: { start: 10, end: 52 },
  evidence: { start: 10, end: 35 },
  text: 'Wang Yi accused the U.S.',
  sentenceText: 'Wang Yi accused the U.S. of “containment”.',
  before: 'In Beijing, ',
  after: ' of “containment”.',
  document: {
    ...{ id: 'talks', title: 'Talks', date: '2024-04-26', source: 'The Courier' },
    ...{ url: 'https://example.org/talks?a=1&b=2', language: 'en' },
  },
  ...properties,
});

/** Some of each sort: with and without a target, an issue, a date and an outlet. */
export const newsStances: readonly ExportedStance[] = [
  exportedStance(),
  exportedStance({ id: '2', type: 'CONSULT', polarity: 'neutral', attributedTo: china, confidence: 0.5 }),
  exportedStance({ id: '3', source: usa, target: china, type: 'SANCTION', issue: 'chips', issueGroup: 'chip exports' }),
  exportedStance({ id: '4', source: usa, target: null, type: 'SUPPORT', polarity: 'positive', issue: 'free trade' }),
  exportedStance({
    ...{ id: '5', source: china, target: usa, type: 'AGREE', polarity: 'positive' },
    document: {
      id: 'b',
      title: null,
      date: '2024-05-02T08:00:00Z',
      source: null,
      url: 'javascript:alert(1)',
      language: null,
    },
  }),
  exportedStance({
    ...{ id: '6', source: china, target: usa, type: 'THREATEN', modality: 'negated' },
    document: {
      id: 'c',
      title: '=HYPERLINK("http://x")',
      date: null,
      source: 'Daily, "Inc"',
      url: null,
      language: 'en',
    },
  }),
];

const nastyActor = (actors: readonly Actor[]) => fc.constantFrom(...actors);

/** Stances of actors and documents with texts that break careless writers. */
const nastyStances = corpusArbitrary.chain(({ actors }) =>
  fc.array(
    fc
      .record({
        source: nastyActor([...actors.values()]),
        target: fc.option(nastyActor([...actors.values()]), { freq: 6 }),
        attributedTo: fc.option(nastyActor([...actors.values()])),
        type: fc.constantFrom(...stanceTypes),
        polarity: fc.constantFrom(...polarities),
        modality: fc.constantFrom(...modalities),
        issue: nastyText,
        issueGroup: fc.option(nastyText),
        text: nastyText,
        before: nastyText,
        after: nastyText,
        document: fc.record({
          id: fc.constantFrom('d1', 'd2 "x"', 'd3/\n<>'),
          title: fc.option(nastyText),
          date: fc.option(fc.constantFrom('2024-04-26', '2024-02-30', '2024-13-45', '2023-12-31T10:00:00Z')),
          source: fc.option(nastyText),
          url: fc.option(fc.oneof(nastyText, fc.webUrl())),
          language: fc.option(nastyText),
        }),
      })
      .map((stance) => exportedStance({ ...stance, sentenceText: `${stance.before}${stance.text}${stance.after}` })),
    { maxLength: 12 },
  ),
);

const numbered = (stances: readonly ExportedStance[]): ExportedStance[] =>
  stances
    .map((stance, index) => ({ ...stance, id: String(index + 1) }))
    .sort((a, b) => (a.document.id < b.document.id ? -1 : Number(a.document.id > b.document.id)));

/** The stances of the news and of eight generated corpora. */
export const samples: readonly (readonly ExportedStance[])[] = [
  newsStances,
  [],
  ...fc.sample(nastyStances, { numRuns: 8, seed: 11 }).map(numbered),
];

/** The graph that these stances make. */
export function graphOf(stances: readonly ExportedStance[]): SerializedStanceGraph {
  const actors = stances.flatMap(({ source, target }) => (target ? [source, target] : [source]));
  return serialize(
    buildGraph({
      stances: stances.map(({ source, target, document, ...rest }) => ({
        ...rest,
        ...{ source: source.id, target: target?.id ?? null },
        ...{ documentId: document.id, outlet: document.source, date: document.date },
      })),
      actors: new Map(actors.map((actor) => [actor.id, actor])),
      name: 'Stances: outlet A & B',
    }),
  );
}
