import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCuration } from '../../../server/services/curation/curation.ts';
import { linkCorpus } from '../../../server/services/linking/link.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import type { AnalyzedActor } from '../../../shared/analysis.ts';
import type { CurationRequest } from '../../../shared/curation-requests.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { analysis, document, stance } from '../../contract/store-samples.ts';
import { wholeStore } from '../upkeep/whole-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-curated-'));
});
afterAll(() => rm(folder, { recursive: true }));

const names = ['Jane Roe', 'Jane M. Roe', 'Roe', 'Acme Union', 'Fish Authority', 'Karim Aziz'];
const name = fc.constantFrom(...names);
const documentId = fc.nat({ max: 3 }).map((index) => `d${index}`);
const stanceId = fc.constantFrom('1', '2');

const bodyOf = (names: readonly string[], affiliated: boolean): AnalyzedActor[] =>
  [...new Set(names)].map((one, index, all) => ({
    ...{ id: one.toLowerCase().replace(/\W+/g, '-'), name: one, role: null, aliases: [one] },
    kind: /Union|Authority/.test(one) ? ('organization' as const) : ('person' as const),
    country: index % 2 ? 'GBR' : null,
    affiliation:
      affiliated && index && /Union|Authority/.test(all[0]!) ? all[0]!.toLowerCase().replace(/\W+/g, '-') : null,
  }));

type Step =
  | { do: 'save'; id: string; names: string[]; affiliated: boolean }
  | { do: 'remove'; id: string }
  | { do: 'link' }
  | { do: 'undo'; which: number }
  | { do: 'curate'; request: CurationRequest };

const author = fc.constantFrom('Ann', 'Bob');
const curate = (request: fc.Arbitrary<object>): fc.Arbitrary<Step> =>
  fc
    .tuple(author, request)
    .map(([by, said]) => ({ do: 'curate', request: { author: by, ...said } as CurationRequest }));
const op = <T extends string>(value: T) => fc.constant(value);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: op('save'),
      id: documentId,
      names: fc.array(name, { minLength: 2, maxLength: 4 }),
      affiliated: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: op('remove'), id: documentId }) },
  { weight: 3, arbitrary: fc.record({ do: op('link') }) },
  { weight: 3, arbitrary: fc.record({ do: op('undo'), which: fc.nat({ max: 9 }) }) },
  { weight: 4, arbitrary: curate(fc.record({ op: op('merge'), into: name, from: name })) },
  { weight: 2, arbitrary: curate(fc.record({ op: op('rename'), actor: name, name })) },
  {
    weight: 3,
    arbitrary: curate(
      fc.record({
        op: op('split'),
        actor: name,
        name: fc.constantFrom('Split One', 'Jane Roe'),
        documents: fc.tuple(documentId),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: curate(
      fc.record({ op: op('split'), actor: name, name: fc.constant('Split Two'), names: fc.tuple(name) }),
    ),
  },
  {
    weight: 1,
    arbitrary: curate(fc.record({ op: op('set'), actor: name, affiliation: fc.option(name, { nil: null }) })),
  },
  { weight: 2, arbitrary: curate(fc.record({ op: op('flip'), document: documentId, stance: stanceId })) },
  {
    weight: 2,
    arbitrary: curate(fc.record({ op: op('redirect'), document: documentId, stance: stanceId, target: name })),
  },
  { weight: 1, arbitrary: curate(fc.record({ op: op('reject'), document: documentId, stance: stanceId })) },
);

async function take(store: Store, step: Step, edition: number): Promise<void> {
  const curation = createCuration(store);
  if (step.do === 'link') return linkCorpus(store, {});
  if (step.do === 'save') {
    const actors = bodyOf(step.names, step.affiliated);
    const [a, b] = [actors[0]!.id, actors.at(-1)!.id];
    const stances = [stance('1', a, b), stance('2', b, a === b ? null : a, { issue: 'trade' })];
    const saved = document(step.id, { title: null, url: null });
    return store.saveDocument(saved, `${step.id} ${edition}`, analysis(step.id, { actors, mentions: [], stances }));
  }
  if (step.do === 'remove') return store.removeDocuments([step.id]);
  const log = await store.curations();
  if (step.do === 'undo') {
    const entry = log[step.which % Math.max(1, log.length)];
    if (entry) await curation.curate({ op: 'undo', author: 'Ann', entry: entry.id } as CurationRequest);
  } else await curation.curate(step.request);
}

it('corrections, new, changed and removed documents in any order show what showing all of them anew shows', {
  timeout: 600_000,
}, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const store = await openStore(join(folder, `${++run}.db`));
      try {
        for (const [edition, one] of steps.entries())
          await take(store, one, edition).catch((error) => {
            // What is not there cannot be corrected.
            if (!(error instanceof DemarcheError)) throw error;
          });
        await linkCorpus(store, {});
        const whole = async () => [await wholeStore(store), await store.curationConflicts()];
        const found = await whole();
        expect(await store.faults()).toEqual([]);
        await store.repair();
        await linkCorpus(store, {});
        expect(found).toEqual(await whole());
      } finally {
        await store.close();
      }
    }),
    {
      numRuns: Number(process.env.DEMARCHE_RUNS ?? 20),
      ...(process.env.DEMARCHE_SEED ? { seed: Number(process.env.DEMARCHE_SEED) } : {}),
    },
  );
});
