import fc from 'fast-check';
import type { z } from 'zod';
import { actorKinds } from '../../shared/actor.ts';
import { answerFiles, answerFormats } from '../../shared/answer-files.ts';
import { reviews } from '../../shared/curation.ts';
import { modalities, polarities, quadClasses, stanceTypes } from '../../shared/plover.ts';
import { exportFormats, type RouteName, removals, routes, type WriteName, writes } from '../../shared/routes.ts';
import { actors, documents, stanceIds } from '../api/sample-corpus.ts';

/** A request to the API. */
export interface Sent {
  method: string;
  path: string;
  body?: string;
  type?: string;
  /** Whether it shows the token. */
  admitted: boolean;
  /** What a good answer looks like; null for one that is no JSON of the route table. */
  answer: z.ZodType | null;
}

type Drafted = Omit<Sent, 'admitted'>;

const hostile = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '\0', 'a\0b', '%', '%%', '_', '\\', "' or 1=1 --", '"', '`', '../../etc/passwd', '..%2f', '<script>'],
    ...[
      '[]',
      '{}',
      'null',
      'undefined',
      'NaN',
      'true',
      '__proto__',
      'constructor',
      'toString',
      'a,b,,c',
      ',',
      '\u202e',
    ],
    ...['0', '-1', '1.5', '1e999', '99999999999999999999', '-0', '0x10', '2147483648', '9007199254740993'],
    ...['2024-13-45', '2024-02-30', '0000-00-00', '2024-01-01T99:99', '9999-12-31', '2024-04-26'],
    ...['😀', 'e\u0301'.repeat(50)],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer().map(String),
  fc.constant('x'.repeat(3000)),
);

const known = fc.constantFrom(
  ...actors.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
  ...documents.map(({ id }) => id),
  ...[
    'main',
    'The Courier',
    'climate',
    'spying',
    'ACCUSE',
    'negative',
    'person',
    'USA',
    'day',
    'out',
    '1',
    '2',
    'true',
  ],
);

const value = fc.oneof({ weight: 1, arbitrary: hostile }, { weight: 2, arbitrary: known });

/** Any text can stand in an address, half a surrogate pair as the bytes that it would have. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\u{F8FF}')).replaceAll('%EF%A3%BF', '%ED%A0%80');

const filled = (path: string, values: readonly string[]): string => {
  let index = 0;
  return path.replace(/:\w+/g, () => encoded(values[index++] ?? 'x') || '%20');
};

const actorNames = actors.flatMap(({ id, name, aliases }) => [id, name, ...aliases]);
const whole = ['1', '2', '3', '20'];

/** Values that parameters may have, so that most questions get through to an answer. */
const plausible: Readonly<Record<string, readonly string[]>> = {
  ...{
    ...{ type: stanceTypes, quad: quadClasses, modality: modalities },
    polarity: polarities,
    kind: actorKinds,
    review: reviews,
    corpus: ['main'],
    country: ['USA', 'chn'],
  },
  ...{ outlet: ['The Courier', 'Daily, Inc'], issue: ['climate', 'spying', 'none'], copies: ['true', '1', 'false'] },
  ...{
    from: ['2024-01-01', '2024-04-26'],
    to: ['2024-04-30', '2025-01-01T10:00:00Z'],
    minConfidence: ['0', '0.5', '1'],
  },
  ...{
    minCount: whole,
    limit: whole,
    k: whole,
    nodes: ['3', '60'],
    depth: ['1', '2', '3'],
    offset: ['0', '1', '100000000000'],
  },
  ...{
    direction: ['in', 'out', 'both'],
    by: ['day', 'week', 'month'],
    directed: ['true'],
    eitherWay: ['true'],
    asks: ['stances', 'path', 'speakers'],
  },
  ...{ attributedTo: actorNames, text: ['accused', '"Wang Yi"', '-'] },
  ...{ around: actorNames, group: actorNames, include: actorNames, actor: actorNames, with: actorNames },
  ...{
    source: actorNames,
    target: actorNames,
    q: ['who accuses the US', 'wnag', 'path China Russia', 'China -', '"accused'],
  },
};

const parameter = (key: string): fc.Arbitrary<[string, string]> => {
  const fit = Object.hasOwn(plausible, key) ? plausible[key] : undefined;
  const text = fit
    ? fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...fit) }, { weight: 1, arbitrary: value })
    : value;
  return text.map((chosen): [string, string] => [key, chosen]);
};

const queryOf = (keys: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        ...keys.map((key) => ({ weight: 6, arbitrary: parameter(key) })),
        ...['unknown', 'a[b]', '__proto__'].map((key) => ({ weight: 1, arbitrary: parameter(key) })),
      ),
      { maxLength: 4 },
    )
    .map((pairs) => pairs.map(([key, text]) => `${encoded(key)}=${encoded(text)}`).join('&'))
    .map((text) => (text ? `?${text}` : ''));

const texts: readonly RouteName[] = [
  ...answerFiles.map((id) => `${id}File` as const),
  'export',
  'curationLog',
  'jobEvents',
  'events',
];

const questions = (Object.keys(routes) as RouteName[]).map((name) => {
  const { path, query, answer } = routes[name];
  const file = answerFiles.find((id) => name === `${id}File`);
  const formats = file ? answerFormats(file).map(({ id }) => id) : exportFormats;
  const places = [...path.matchAll(/:(\w+)/g)].map(([, part]) =>
    part === 'format'
      ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...formats) }, { weight: 1, arbitrary: value })
      : value,
  );
  const isJson = !texts.includes(name);
  return fc
    .tuple(fc.tuple(...places), queryOf(Object.keys(query.shape)))
    .map(
      ([parts, text]): Drafted => ({ method: 'GET', path: filled(path, parts) + text, answer: isJson ? answer : null }),
    );
});

const bodies = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    '',
    '{',
    '[1,',
    '"x"',
    '{"op":"merge"}',
    '{"a":1}'.repeat(3),
    '[[[[[[]]]]]]',
    '\0',
    '{"__proto__":{"x":1}}',
  ),
  fc.constantFrom(...actorNames).chain((actor) =>
    fc
      .oneof(
        fc.record({ op: fc.constant('rename'), actor: fc.constant(actor), name: value }),
        fc.record({ op: fc.constant('merge'), into: fc.constant(actor), from: fc.constantFrom(...actorNames) }),
        fc.record({
          op: fc.constant('set'),
          actor: fc.constant(actor),
          role: value,
          kind: fc.constantFrom(...actorKinds),
        }),
        fc.record({ op: fc.constant('note'), actor: fc.constant(actor), text: value, author: value }),
        fc.record({ op: fc.constantFrom('undo', 'redo', 'undo'), author: value }, { requiredKeys: ['op'] }),
        fc.record({
          ...{
            op: fc.constantFrom('accept', 'reject', 'flip'),
            document: fc.constantFrom(...documents.map(({ id }) => id)),
          },
          stance: fc.constantFrom(...stanceIds, 'none'),
        }),
        fc.record({
          ...{
            op: fc.constant('add'),
            document: fc.constant('talks'),
            text: fc.constantFrom('Wang Yi', 'China', 'nothing'),
          },
          ...{
            source: fc.constant(actor),
            target: fc.constantFrom(...actorNames),
            type: fc.constantFrom(...stanceTypes),
          },
        }),
      )
      .map((body) => JSON.stringify(body)),
  ),
  fc
    .record({
      op: fc.constantFrom(
        'merge',
        'rename',
        'set',
        'split',
        'accept',
        'reject',
        'retype',
        'flip',
        'add',
        'note',
        'undo',
        'redo',
        'paint',
      ),
      ...Object.fromEntries(
        [
          'into',
          'from',
          'actor',
          'name',
          'document',
          'stance',
          'type',
          'source',
          'target',
          'text',
          'author',
          'country',
        ].map((key) => [key, fc.option(fc.oneof(value, fc.integer(), fc.constant(null)), { nil: undefined })]),
      ),
    })
    .map((body) => JSON.stringify(body)),
);

/** What is read in the background, in which most is right. */
const readings = fc
  .oneof(
    fc.record(
      {
        articles: fc.array(
          fc.record({ text: fc.oneof(fc.constant('Ghana praised Togo.'), value), title: value, source: value }),
          { maxLength: 2 },
        ),
        addresses: fc.array(fc.oneof(fc.constant('https://example.org/a'), value), { maxLength: 2 }),
        corpus: fc.oneof(fc.constantFrom('main', 'west'), value),
      },
      { requiredKeys: [] },
    ),
    fc.record({ all: fc.boolean(), documents: fc.array(known, { maxLength: 2 }) }, { requiredKeys: [] }),
  )
  .map((body) => JSON.stringify(body));

const files = fc.oneof(
  fc.constantFrom(
    'Ghana praised Togo.',
    'source,target,sign\nChina,United States,-1\n',
    '{"text":"Ghana praised Togo."}',
  ),
  value,
);

const jsonTypes = fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', 'a/b;c');

const changes = (Object.keys(writes) as WriteName[]).map((name) => {
  const route = writes[name];
  const { path, answer } = route;
  if ('query' in route)
    return fc.tuple(files, queryOf(Object.keys(route.query.shape))).map(([body, query]): Drafted => {
      return { method: 'POST', path: path + query, body, type: 'application/octet-stream', answer };
    });
  const some = ['addArticles', 'reanalyze'].includes(name) ? fc.oneof(readings, readings, bodies) : bodies;
  return fc.tuple(some, jsonTypes).map(([body, type]): Drafted => ({ method: 'POST', path, body, type, answer }));
});

const removed = Object.values(removals).map(({ path, answer }) =>
  hostile.map((part): Drafted => ({ method: 'DELETE', path: filled(path, [`nothing ${part}`]), answer })),
);

const anything = fc
  .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'), fc.array(value, { maxLength: 3 }))
  .map(([method, parts]): Drafted => ({ method, path: `/api/${parts.map(encoded).join('/')}`, answer: null }));

const drafted = fc.oneof(
  { weight: 12, arbitrary: fc.oneof(...questions) },
  { weight: 4, arbitrary: fc.oneof(...changes) },
  { weight: 1, arbitrary: fc.oneof(...removed) },
  { weight: 1, arbitrary: anything },
);

/** A request as somebody may send it: mostly plausible, often hostile, sometimes without the token. */
export const sent: fc.Arbitrary<Sent> = fc
  .tuple(drafted, fc.nat(19))
  .map(([request, chance]) => ({ ...request, admitted: chance > 0 }));
