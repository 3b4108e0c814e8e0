import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { MultiDirectedGraph } from 'graphology';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../server/api/openapi.ts';
import { type RouteName, removals, routes, writes } from '../../shared/routes.ts';
import { onEveryEngine } from './engines.ts';
import type { SampleServer } from './server.ts';

interface Operation {
  operationId: string;
  responses: Record<number, { content: Record<string, { schema: object }> }>;
}

/** The operations of the OpenAPI document by their names. */
const operations = new Map(
  Object.values(openApiDocument().paths as Record<string, Record<string, Operation>>)
    .flatMap((path) => Object.values(path))
    .map((operation) => [operation.operationId, operation] as const),
);

onEveryEngine((openSampleServer) => {
  const borrell = encodeURIComponent('jose/borrell->eu');
  const report = encodeURIComponent('berichte/2024 übersicht');

  /** Addresses with an answer, for every route that answers with JSON. */
  const addresses: Record<
    Exclude<RouteName, `${string}File` | 'export' | 'curationLog' | 'jobs' | 'jobEvents' | 'events'>,
    string[]
  > = {
    health: ['/api/health'],
    stats: ['/api/stats'],
    graph: [
      '/api/graph',
      '/api/graph?nodes=3&include=usa',
      '/api/graph?around=chn&depth=2',
      '/api/graph?group=Russia',
      '/api/graph?polarity=negative,neutral&type=ACCUSE&type=CONSULT&minCount=2&from=2024-01-01',
    ],
    groups: ['/api/groups?limit=5&polarity=negative'],
    communities: ['/api/communities', '/api/communities?polarity=negative'],
    facets: ['/api/facets', '/api/facets?kind=person,country&country=usa'],
    actors: ['/api/actors', '/api/actors?q=wang&limit=1&offset=1', '/api/actors?q='],
    search: ['/api/search', '/api/search?q=who%20accuses%20the%20US&limit=2', '/api/search?q=wnag'],
    ask: [
      '/api/ask',
      '/api/ask?q=Wang%20Yi%20on%20the%20US',
      '/api/ask?asks=path&source=chn&target=usa',
      '/api/ask?target=usa&polarity=negative',
    ],
    suggestions: ['/api/suggestions', '/api/suggestions?limit=1'],
    actor: ['/api/actors/chn', '/api/actors/wang%20YI', `/api/actors/${borrell}`],
    neighbors: [
      '/api/actors/chn/neighbors',
      `/api/actors/${borrell}/neighbors?depth=3&direction=out&minConfidence=0.5`,
    ],
    occurrences: ['/api/actors/chn/occurrences', '/api/actors/wang%20yi/occurrences?limit=1&offset=1'],
    edge: ['/api/edges/wang-yi/usa', `/api/edges/${borrell}/Beijing`, '/api/edges/usa/chn'],
    paths: ['/api/paths/wang-yi/rus', `/api/paths/${borrell}/usa?k=1&directed=true`],
    timeline: ['/api/timeline', '/api/timeline?actor=chn&with=usa&by=day&direction=out', '/api/timeline?issue=climate'],
    changes: ['/api/changes?actor=chn', '/api/changes?issue=climate'],
    turns: ['/api/turns', '/api/turns?actor=chn&limit=1'],
    balance: ['/api/balance', '/api/balance?nodes=3&polarity=negative'],
    outlets: ['/api/outlets/compare?actor=wang-yi', '/api/outlets/compare?issue=climate'],
    positions: ['/api/issues/climate/positions', '/api/issues/spying/positions?limit=1'],
    speakers: ['/api/speakers', '/api/speakers?subject=usa&affiliated=true'],
    issues: ['/api/issues', '/api/issues?q=CLIM&limit=1', '/api/issues?actor=chn&polarity=negative'],
    stances: [
      '/api/stances',
      '/api/stances?issue=climate',
      '/api/stances?limit=2&offset=8',
      '/api/stances?to=2024-04-30',
    ],
    documents: ['/api/documents', '/api/documents?limit=1'],
    document: ['/api/documents/talks', `/api/documents/${report}`],
    corpora: ['/api/corpora'],
    curations: ['/api/curation', '/api/curation?author=Ann&op=merge'],
    curationConflicts: ['/api/curation/conflicts'],
    score: ['/api/score'],
    reanalysis: ['/api/reanalyze'],
    adding: ['/api/articles'],
  };

  describe('the routes', () => {
    let server: SampleServer;
    beforeAll(async () => {
      server = await openSampleServer();
    });
    afterAll(() => server.remove());

    const get = async (address: string) => (await request(server.app).get(address).expect(200)).body;

    it.each(Object.entries(addresses))('%s answers as the route table says', async (name, list) => {
      const { answer } = routes[name as keyof typeof addresses];
      for (const address of list) {
        const body = await get(address);
        expect(answer.parse(body)).toEqual(body);
      }
    });

    it('answer as the OpenAPI document says, whoever reads it', async () => {
      const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
      for (const [name, list] of Object.entries(addresses)) {
        const operation = operations.get(name)!;
        const check = ajv.compile(operation.responses[200]!.content['application/json']!.schema);
        for (const address of list) {
          const body = await get(address);
          check(body);
          expect([address, check.errors]).toEqual([address, null]);
          // What is left out, or is something else, is found.
          for (const key of Object.keys(body))
            expect([key, check({ ...body, [key]: Symbol.iterator })]).toEqual([key, false]);
        }
      }
    });

    it('tell by which names articles mean an actor, and where', async () => {
      const { total, names, occurrences } = await get('/api/actors/Beijing/occurrences');
      expect(total).toBe(occurrences.length);
      expect(names.reduce((sum: number, { documents }: { documents: number }) => sum + documents, 0)).toBe(total);
      const { text, mention } = occurrences.find(
        ({ documentId }: { documentId: string }) => documentId === 'talks',
      ).sentence;
      expect([text, text.slice(mention.start, mention.end)]).toEqual([
        'Wang Yi accused Washington of containing China.',
        'China',
      ]);
    });

    it('give a graph that graphology reads', async () => {
      const graph = MultiDirectedGraph.from(await get('/api/graph'));
      expect([graph.order, graph.size]).toEqual([5, 4]);
      expect((await get('/api/stats')).edges).toBe(graph.size);
    });

    it('apply the filters of the address', async () => {
      const keys = async (query: string) =>
        (await get(`/api/graph?${query}`)).edges.map((edge: { key: string }) => edge.key);
      expect(await keys('type=SUPPORT,SANCTION')).toEqual(['rus->chn', 'usa->rus']);
      expect(await keys('type=SUPPORT&type=SANCTION')).toEqual(['rus->chn', 'usa->rus']);
      expect(await keys('kind=country&from=2024-05-01')).toEqual(['rus->chn']);
      expect(await keys('issue=spying&issue=climate')).toEqual(['wang-yi->usa']);
      expect(await keys('issue=nothing')).toEqual([]);
      expect(await keys('minConfidence=0.8')).toEqual(['wang-yi->usa']);
      expect(await keys('type=&minCount=')).toEqual(await keys(''));
    });

    it('count the stances of an issue as the list of stances does', async () => {
      const { total, issues } = await get('/api/issues');
      expect([total, issues.map(({ name }: { name: string }) => name)]).toEqual([2, ['climate', 'spying']]);
      for (const { name, stances } of issues) expect((await get(`/api/stances?issue=${name}`)).total).toBe(stances);
      expect((await get('/api/issues?q=clim')).issues[0]).toEqual({
        ...{ name: 'climate', phrases: ['climate'], stances: 1, documents: 1, actors: 1 },
        byPolarity: { positive: 0, negative: 0, neutral: 1 },
      });
      expect((await get('/api/issues?limit=1&offset=1')).issues.length).toBe(1);
    });

    it('take the issue as a filter wherever they take filters', async () => {
      expect((await get('/api/actors/wang-yi/neighbors?issue=spying')).neighbors.length).toBe(1);
      expect((await get('/api/edges/wang-yi/usa?issue=spying')).stances.length).toBe(1);
      expect((await get('/api/facets?issue=spying')).outlets).toEqual([{ name: 'Daily, Inc', stances: 1 }]);
      expect((await get('/api/facets')).issues).toEqual([{ name: 'spying', stances: 1 }]);
      expect((await get('/api/export/json?issue=spying')).edges.length).toBe(1);
      expect((await get('/api/export/json?issue=spying')).attributes.name).toBe('Stances: about spying');
    });

    it('take quad class, modality, speaker and words of the article wherever they take filters', async () => {
      const edges = async (query: string) =>
        (await get(`/api/graph?${query}`)).edges.map((edge: { key: string }) => edge.key);
      expect(await edges('quad=2,4')).toEqual(['usa->rus']);
      expect(await edges('modality=negated')).toEqual([]);
      expect((await get('/api/stances?modality=negated,hypothetical')).total).toBe(2);
      expect(await edges('attributedTo=Borrell')).toEqual(['rus->chn']);
      expect(await edges('text=thanked')).toEqual([String.raw`jose/borrell-\>eu->chn`, 'rus->chn', 'wang-yi->usa']);
      expect((await get('/api/facets?text=sanctioned')).undated).toBe(1);
      expect((await get('/api/export/json?quad=4&attributedTo=borrell')).attributes.name).toBe(
        'Stances: quad class 4; claimed by jose/borrell->eu',
      );
      expect((await get('/api/timeline?actor=rus&text=thanked&by=day')).periods).toMatchObject([
        { from: '2024-05-02' },
      ]);
      const { error } = (await request(server.app).get('/api/stances?attributedTo=Nobody').expect(404)).body;
      expect(error.code).toBe('unknown_actor');
    });

    it('quote every stance of an edge verbatim from its document', async () => {
      const { stances } = await get('/api/edges/Wang%20Yi/Washington');
      expect(stances.length).toBe(3);
      for (const stance of stances) {
        const { document } = await get(`/api/documents/${encodeURIComponent(stance.documentId)}`);
        expect(document.text.slice(stance.evidence.start, stance.evidence.end)).toBe(stance.text);
        expect(document.text.slice(stance.sentence.start, stance.sentence.end)).toBe(stance.sentenceText);
      }
    });

    it.each([
      ['gexf', 'application/gexf+xml'],
      ['graphml', 'application/graphml+xml'],
      ['json', 'application/json'],
      ['csv', 'text/csv'],
      ['dot', 'text/vnd.graphviz'],
    ])('hand out %s as a file', async (format, mediaType) => {
      const response = await request(server.app).get(`/api/export/${format}?polarity=negative`).buffer().expect(200);
      expect(response.headers['content-type']).toBe(`${mediaType}; charset=utf-8`);
      expect(response.headers['content-disposition']).toBe(`attachment; filename=demarche.${format}`);
      expect(response.text ?? response.body.toString()).toContain('wang-yi');
    });

    it('describe themselves in OpenAPI 3.1', async () => {
      const { openapi, paths, components } = await get('/api/openapi.json');
      expect(openapi).toBe('3.1.0');
      const known = new Set(
        [...Object.values(routes), ...Object.values(writes), ...Object.values(removals)].map(({ path }) => path),
      );
      expect(Object.keys(paths)).toEqual([...known].map((path) => path.replace(/:(\w+)/g, '{$1}')));
      expect(paths['/api/graph'].get.responses[404].description).toContain('unknown_corpus');
      const { parameters, responses } = paths['/api/actors/{id}/neighbors'].get;
      expect(parameters.map((parameter: { name: string }) => parameter.name)).toEqual(
        expect.arrayContaining(['id', 'type', 'minCount', 'direction', 'depth']),
      );
      expect(parameters.find((parameter: { name: string }) => parameter.name === 'type')).toMatchObject({
        in: 'query',
        required: false,
        explode: false,
        schema: { type: 'array', items: { enum: expect.arrayContaining(['ACCUSE']) } },
      });
      expect(Object.keys(responses)).toEqual(['200', '400', '403', '404', '409', '500', '503']);
      expect(components.schemas.Error.properties.error.properties.code.enum).toContain('ambiguous_actor');
    });
  });
});
