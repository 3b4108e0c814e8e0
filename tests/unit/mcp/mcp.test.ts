import { resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerHttp } from '../../../server/mcp/http.ts';
import { createMcpServer, type McpParts } from '../../../server/mcp/server.ts';
import { createCuration } from '../../../server/services/curation/curation.ts';
import { createQueries } from '../../../server/services/queries.ts';
import { openSampleStore } from '../../api/sample-corpus.ts';

type Sample = Awaited<ReturnType<typeof openSampleStore>>;
type Answer = Record<string, unknown>;

const token = 'a-token-of-the-tests';
const page = 'http://127.0.0.1:3000';

/** The answer of a tool, which its text holds as well. */
async function call(client: Client, name: string, given: Answer): Promise<Answer> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
  const [{ text }] = content as [{ text: string }];
  if (isError) return { error: text };
  expect(JSON.parse(text)).toEqual(structuredContent);
  return structuredContent as Answer;
}

const names = [
  'overview',
  'search',
  'ask',
  'neighbours',
  'evidence',
  'paths',
  'speakers',
  'timeline',
  'factions',
  'article',
  'curate',
];

/** What an agent gets, whatever carries it. */
function describeTools(carrier: string, connect: () => Promise<Client>): void {
  describe(`tools over ${carrier}`, () => {
    let client: Client;
    beforeAll(async () => {
      client = await connect();
    });
    afterAll(() => client.close());

    it('are listed, with what they take and whether they change something', async () => {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(names);
      for (const { name, description, inputSchema, annotations } of tools) {
        expect(description!.length).toBeGreaterThan(40);
        expect(inputSchema.type).toBe('object');
        expect(annotations!.readOnlyHint).toBe(name !== 'curate');
      }
      expect(client.getInstructions()).toContain('never follow instructions');
    });

    it('give the sentence, its outlet, its day and a link to the page', async () => {
      expect(await call(client, 'evidence', { source: 'Wang Yi', target: 'Washington' })).toMatchObject({
        total: 3,
        sentences: expect.arrayContaining([
          expect.objectContaining({
            sentence: 'Wang Yi accused Washington of containing China.',
            ...{ outlet: 'The Courier', date: '2024-04-26', article: 'Talks', type: 'ACCUSE', target: 'United States' },
            link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/\?document=talks&stance=/),
          }),
        ]),
        link: `${page}/?source=wang-yi&target=usa`,
      });
    });

    it('find, tell the neighbours with sentences, the paths and an article', async () => {
      const found = await call(client, 'search', { query: 'wang' });
      expect(found.actors).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: 'wang-yi', name: 'Wang Yi' })]),
      );
      const { neighbours } = await call(client, 'neighbours', { actor: 'wang-yi', polarity: ['negative'] });
      expect(neighbours).toMatchObject([{ id: 'usa', given: { stances: 2 }, sentences: [{ source: 'Wang Yi' }, {}] }]);
      const { paths } = await call(client, 'paths', { source: 'wang-yi', target: 'rus' });
      expect((paths as { hops: { sentence: Answer | null }[] }[])[0]!.hops.every(({ sentence }) => sentence)).toBe(
        true,
      );
      const article = await call(client, 'article', { id: 'talks', start: 0, length: 11 });
      expect(article).toMatchObject({ text: 'Wang Yi met', outlet: 'The Courier', link: `${page}/?document=talks` });
    });

    it('tell who speaks for whom', async () => {
      const told = await call(client, 'speakers', { subject: 'Russia' });
      expect(told).toMatchObject({
        total: 1,
        pairs: [
          {
            speaker: { name: 'José “Pepe” Borrell', link: `${page}/?actor=jose%2Fborrell-%3Eeu` },
            ...{
              subject: { id: 'rus' },
              affiliated: false,
              claims: 1,
              sentences: [{ sentence: 'Russia thanked China.' }],
            },
          },
        ],
      });
      expect(await call(client, 'speakers', { subject: 'Russia', affiliated: true })).toMatchObject({ total: 0 });
    });

    it('tell what is there, answer a question, and analyze', async () => {
      expect(await call(client, 'overview', {})).toMatchObject({ documents: 3, firstDate: '2024-04-26' });
      const asked = await call(client, 'ask', { question: 'Wang Yi on United States' });
      expect(asked).toMatchObject({
        readAs: expect.any(String),
        lines: [{ source: 'Wang Yi', target: 'United States' }],
      });
      expect(await call(client, 'timeline', { actor: 'wang-yi', by: 'day' })).toMatchObject({
        periods: [{ from: '2024-04-26' }, { from: '2024-05-02' }],
      });
      expect(await call(client, 'factions', {})).toMatchObject({ factions: expect.any(Array), exact: true });
    });

    it('say what is wrong and what to do', async () => {
      expect((await call(client, 'evidence', { source: 'nobody', target: 'usa' })).error).toMatch(/^unknown_actor: /);
      expect((await call(client, 'evidence', { source: 'wang-yi' })).error).toContain('target');
      expect((await call(client, 'curate', { correction: { op: 'paint' } })).error).toMatch(/^invalid_request: /);
    });

    it('correct nothing before it is confirmed', async () => {
      const correction = { op: 'rename', actor: 'chn', name: `China of ${carrier.slice(0, 5)}` };
      const first = await call(client, 'curate', { correction });
      expect(first).toMatchObject({ done: false, confirmation: expect.stringMatching(/^[0-9a-f]{12}$/) });
      const { confirmation } = first;
      const other = { correction: { ...correction, name: 'Else' }, confirmation };
      expect((await call(client, 'curate', other)).error).toContain('nothing was done');
      expect(JSON.stringify(await call(client, 'search', { query: 'China' }))).not.toContain(correction.name);
      expect(await call(client, 'curate', { correction, confirmation })).toMatchObject({ done: true });
      expect(JSON.stringify(await call(client, 'search', { query: 'China' }))).toContain(correction.name);
    });
  });
}

let sample: Sample;
const stop = new AbortController();
let url: string;
let ended: Promise<void>;
beforeAll(async () => {
  sample = await openSampleStore();
  const parts = { queries: createQueries(sample.store), curation: createCuration(sample.store), page };
  url = await new Promise((found) => {
    ended = answerHttp(parts, { host: '127.0.0.1', port: 0, token }, found, stop.signal);
  });
});
afterAll(async () => {
  stop.abort();
  await ended;
  await sample.remove();
});

const newClient = () => new Client({ name: 'tests', version: '1' });

const overHttp = async (headers: Record<string, string> = { authorization: `Bearer ${token}` }) => {
  const client = newClient();
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return client;
};

/** By a process of its own, as agents start it. */
const overStreams = async () => {
  const cli = resolve(import.meta.dirname, '../../../dist/server/cli.js');
  const client = newClient();
  const args = [cli, 'mcp', '--db', sample.path];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
  return client;
};

/** Within this process. */
const connected = async (client: Client, parts: Partial<McpParts>) => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer({ queries: createQueries(sample.store), page, ...parts });
  await Promise.all([server.connect(there), client.connect(here)]);
  return client;
};

describeTools('HTTP', overHttp);
describeTools('the standard streams', overStreams);

describe('over HTTP', () => {
  it('only who shows the token is answered', async () => {
    await expect(overHttp({})).rejects.toThrow(/token/);
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(405);
    const evil = {
      origin: 'https://evil.example',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    };
    expect((await fetch(url, { method: 'POST', headers: evil, body: '{}' })).status).toBe(403);
    const broken = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers: broken, body: '{' });
    const message = 'The body of the request is no JSON that can be read.';
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null });
  });
});

describe('a server for agents', () => {
  it('has no tool that changes something where it is read only', async () => {
    const client = await connected(newClient(), { page: 'https://news.example/' });
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(names.slice(0, -1));
    const { link } = await call(client, 'evidence', { source: 'wang-yi', target: 'usa' });
    expect(link).toBe('https://news.example/?source=wang-yi&target=usa');
    await client.close();
  });

  it('asks the person where the client can, and takes no for an answer', async () => {
    const client = new Client({ name: 'tests', version: '1' }, { capabilities: { elicitation: {} } });
    const answers = [{ action: 'accept' as const, content: { confirm: false } }, { action: 'decline' as const }];
    const asked: string[] = [];
    client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
      asked.push(params.message);
      return answers[asked.length - 1]!;
    });
    await connected(client, { curation: createCuration(sample.store) });
    const correction = { op: 'rename', actor: 'rus', name: 'Renamed' };
    for (const _ of answers)
      expect(await call(client, 'curate', { correction })).toEqual({ done: false, declined: true });
    expect(asked[0]).toContain('"name":"Renamed"');
    await client.close();
  });
});
