import { request } from 'node:http';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type RunningServer, startServer } from '../../server/api/start.ts';
import { createCuration } from '../../server/services/curation/curation.ts';
import { createQueries } from '../../server/services/queries.ts';
import { createUpkeep } from '../../server/services/upkeep/upkeep.ts';
import type { Store } from '../../server/store/store.ts';
import { actorKinds } from '../../shared/actor.ts';
import { reviews } from '../../shared/curation.ts';
import { ErrorBody } from '../../shared/error-body.ts';
import { modalities, polarities, quadClasses, stanceTypes } from '../../shared/plover.ts';
import { exportFormats, type RouteName, removals, routes, type WriteName, writes } from '../../shared/routes.ts';
import { actors, documents, fillSampleStore, stanceIds } from '../api/sample-corpus.ts';
import type { StorePlaces } from './served-store.ts';

/** Requests on one engine; DEMARCHE_FUZZ takes another number, and DEMARCHE_SEED another beginning. */
const requests = Number(process.env.DEMARCHE_FUZZ || 120);
const seed = Number(process.env.DEMARCHE_SEED || 11);

interface Sent {
  method: string;
  path: string;
  body?: string;
  type?: string;
  /** What a good answer looks like; null for one that is no JSON. */
  answer: z.ZodType | null;
}

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
    ...[
      '2024-13-45',
      '2024-02-30',
      '0000-00-00',
      '2024-01-01T99:99',
      '9999-12-31',
      '2024-04-26',
      '😀',
      'e\u0301'.repeat(50),
    ],
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
    type: stanceTypes,
    quad: quadClasses,
    modality: modalities,
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
    asks: ['stances', 'path'],
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

const questions = (Object.keys(routes) as RouteName[])
  // Streams of events never end.
  .filter((name) => !['jobEvents', 'events'].includes(name))
  .map((name) => {
    const { path, query, answer } = routes[name];
    const place = name === 'export' ? fc.oneof(fc.constantFrom(...exportFormats), value) : value;
    const isJson = !['export', 'curationLog'].includes(name);
    return fc
      .tuple(fc.array(place, { minLength: 2, maxLength: 2 }), queryOf(Object.keys(query.shape)))
      .map(
        ([parts, text]): Sent => ({ method: 'GET', path: filled(path, parts) + text, answer: isJson ? answer : null }),
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

const changes = (Object.keys(writes) as WriteName[])
  .filter((name) => !['addArticles', 'addFile', 'stopAdding', 'reanalyze'].includes(name))
  .map((name) =>
    fc
      .tuple(bodies, fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', 'a/b;c'))
      .map(
        ([body, type]): Sent => ({ method: 'POST', path: writes[name].path, body, type, answer: writes[name].answer }),
      ),
  );

const removed = Object.values(removals).map(({ path, answer }) =>
  hostile.map((part): Sent => ({ method: 'DELETE', path: filled(path, [`nothing ${part}`]), answer })),
);

const anything = fc
  .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'), fc.array(value, { maxLength: 3 }))
  .map(([method, parts]): Sent => ({ method, path: `/api/${parts.map(encoded).join('/')}`, answer: null }));

const sent = fc.oneof(
  { weight: 12, arbitrary: fc.oneof(...questions) },
  { weight: 4, arbitrary: fc.oneof(...changes) },
  { weight: 1, arbitrary: fc.oneof(...removed) },
  { weight: 1, arbitrary: anything },
);

interface Answered {
  status: number;
  type: string;
  text: string;
}

const send = (port: number, { method, path, body, type }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const call = request({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });

/** What is wrong with an answer, or null. */
function faultOf({ answer, method }: Sent, { status, type, text }: Answered): string | null {
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
  if (method === 'HEAD' || status === 304) return null;
  if (status >= 400) return ErrorBody.safeParse(type.includes('json') && JSON.parse(text)).error?.message ?? null;
  if (!answer) return null;
  return answer.safeParse(JSON.parse(text)).error?.message ?? null;
}

/** Whatever is asked of the API of a store, it answers by its contract. */
export function describeFuzz(engine: string, createPlace: StorePlaces): void {
  describe(`the API over ${engine}, asked for anything`, () => {
    let store: Store;
    let server: RunningServer;
    let remove: () => Promise<void>;
    beforeAll(async () => {
      const place = await createPlace();
      store = await place.open();
      await fillSampleStore(store);
      const parts = { queries: createQueries(store), curation: createCuration(store), upkeep: createUpkeep(store) };
      server = await startServer({ ...parts, queue: null, port: 0, logger: pino({ level: 'silent' }) });
      remove = () => place.remove();
    });
    afterAll(async () => {
      await server.close();
      await store.close();
      await remove();
    });

    it(`never fails, and answers as the route table says (${requests} requests)`, async () => {
      await fc.assert(
        fc.asyncProperty(sent, async (one) => {
          const fault = faultOf(one, await send(server.port, one));
          expect(fault && { fault, ...one, answer: undefined }).toBe(null);
        }),
        { numRuns: requests, seed, endOnFailure: true },
      );
    });
  });
}
