import fc from 'fast-check';
import type { GraphStance } from '../../../server/graph/stance-graph.ts';
import { type Actor, actorKinds } from '../../../shared/actor.ts';
import { modalities, plover, polarities, stanceTypes } from '../../../shared/plover.ts';

/** Names that break careless writers: markup, quotes, escapes, formulas, control characters, halves of surrogate pairs. */
export const nastyText = fc.oneof(
  fc.constantFrom(
    'Wang Yi',
    'Côte d’Ivoire',
    'AT&T <b> "quoted" \'single\'',
    ']]>',
    'a,b;c\r\nd\te',
    '\\N \\" \\',
    '->',
    '=HYPERLINK("http://x")',
    '-1+2',
    '@sum',
    '\u0000\u0001\u001f',
    '\ud83d\ude00 \ud83c\uddfa\ud83c\uddf8',
    '\ud800 lone \udc00',
    '\uffff\ufffe',
    '\u2028\u2029\u0085',
    ' edge blanks ',
    '王毅',
    'عربي',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);

export interface GeneratedCorpus {
  actors: Map<string, Actor>;
  stances: GraphStance[];
}

const actorArbitrary = (id: string): fc.Arbitrary<Actor> =>
  fc.record({
    id: fc.constant(id),
    name: nastyText,
    kind: fc.constantFrom(...actorKinds),
    country: fc.option(fc.constantFrom('USA', 'CHN', 'RUS')),
    affiliation: fc.option(nastyText),
    role: fc.option(nastyText),
    aliases: fc.array(nastyText, { maxLength: 3 }),
  });

const stanceArbitrary = (ids: readonly string[]): fc.Arbitrary<GraphStance> =>
  fc
    .record({
      source: fc.constantFrom(...ids),
      target: fc.option(fc.constantFrom(...ids), { freq: 8 }),
      type: fc.constantFrom(...stanceTypes),
      polarity: fc.constantFrom(...polarities),
      modality: fc.constantFrom(...modalities),
      documentId: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
      issue: fc.option(nastyText),
      issueGroup: fc.option(nastyText),
      outlet: fc.option(nastyText),
      date: fc.option(fc.constantFrom('2024-04-26', '2024-04-27T10:00:00Z', '2023-12-31', '2024-02-29')),
    })
    .map((stance) => ({ ...stance, intensity: plover[stance.type].intensity }));

/** Actors with ids and names of every sort, and stances among them. */
export const corpusArbitrary: fc.Arbitrary<GeneratedCorpus> = fc
  .uniqueArray(fc.oneof(fc.stringMatching(/^[a-z]{3}$/), nastyText), {
    minLength: 2,
    maxLength: 8,
  })
  .chain((ids) =>
    fc.record({
      actors: fc.tuple(...ids.map(actorArbitrary)).map((actors) => new Map(actors.map((actor) => [actor.id, actor]))),
      stances: fc.array(stanceArbitrary(ids), { maxLength: 40 }),
    }),
  );

/** A stance with these properties, for tests that care for few of them. */
export const stance = (properties: Partial<GraphStance>): GraphStance => ({
  source: 'chn',
  target: 'usa',
  type: 'ACCUSE',
  polarity: 'negative',
  intensity: plover[properties.type ?? 'ACCUSE'].intensity,
  modality: 'asserted',
  documentId: 'd1',
  issue: null,
  issueGroup: null,
  outlet: 'The Courier',
  date: '2024-04-26',
  ...properties,
});

/** A country with this id and name. */
export const country = (id: string, name: string): [string, Actor] => [
  id,
  { id, name, kind: 'country', country: id.toUpperCase(), affiliation: null, role: null, aliases: [name] },
];
