import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onEveryEngine } from './engines.ts';
import type { SampleServer } from './server.ts';

onEveryEngine((openSampleServer) => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await openSampleServer();
  });
  afterAll(() => server.remove());

  const get = async (address: string) => (await request(server.app).get(address).expect(200)).body;

  describe('what articles state and what speakers claim', () => {
    const keys = async (said: string) =>
      (await get(`/api/graph?said=${said}`)).edges.map(({ key }: { key: string }) => key).sort();

    it('are told apart in the graph', async () => {
      expect(await keys('speaker')).toEqual(['rus->chn']);
      expect(await keys('article')).not.toContain('rus->chn');
      expect([...(await keys('article')), 'rus->chn'].sort()).toEqual(await keys(''));
    });

    it('are told apart among stances, in counts and in exports', async () => {
      const { total, stances } = await get('/api/stances?said=speaker');
      expect(total).toBe(1);
      expect(stances[0]).toMatchObject({ attributedToName: 'José “Pepe” Borrell', targetName: 'China' });
      expect((await get('/api/stances?said=article')).total).toBe((await get('/api/stances')).total - 1);
      expect((await get('/api/export/json?said=speaker')).attributes.name).toContain('claimed by a speaker');
      await request(server.app).get('/api/graph?said=nobody').expect(400);
    });
  });

  describe('an export', () => {
    it('holds just the part of the graph that is asked for', async () => {
      const query = 'around=chn&nodes=1';
      const part = await get(`/api/graph?${query}`);
      const exported = await get(`/api/export/json?${query}`);
      const keysOf = ({ nodes, edges }: typeof part) =>
        [...nodes, ...edges].map(({ key }: { key: string }) => key).sort();
      expect(keysOf(exported)).toEqual(keysOf(part));
      expect(part.nodes).toHaveLength(2);
      const whole = await get('/api/export/json');
      expect(whole.nodes.length).toBeGreaterThan(2);
      const lines = async (address: string) =>
        (await request(server.app).get(address).expect(200)).text.trim().split('\n');
      const count = part.edges.reduce(
        (sum: number, { attributes }: (typeof part.edges)[number]) => sum + attributes.count,
        0,
      );
      const statements = await lines(`/api/export/statements?${query}`);
      expect(statements.length - 1).toBeGreaterThanOrEqual(count);
      expect(statements.length).toBeLessThan((await lines('/api/export/statements')).length);
    });
  });
});
