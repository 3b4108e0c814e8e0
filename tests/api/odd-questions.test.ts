import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onEveryEngine } from './engines.ts';
import type { SampleServer } from './server.ts';

onEveryEngine((openSampleServer) => {
  describe('odd questions', () => {
    let server: SampleServer;
    beforeAll(async () => {
      server = await openSampleServer();
    });
    afterAll(() => server.remove());

    it.each(['2024-13-45', '2023-02-29', '2024-00-10', '2024-04-31T10:00'])(
      '%s is no day to filter by',
      async (day) => {
        const { body } = await request(server.app).get(`/api/stances?from=${day}`).expect(400);
        expect(body.error.message).toBe('Parameter from: the calendar has no such day.');
      },
    );

    it('the last day of February is one in a leap year', async () => {
      await request(server.app).get('/api/stances?from=2024-02-29&to=2024-12-31').expect(200);
    });

    it.each(['actors', 'issues', 'documents'])('a NUL finds nothing among %s', async (what) => {
      expect((await request(server.app).get(`/api/${what}?q=%00`).expect(200)).body.total).toBe(0);
    });

    it('files of JSON are objects in the description, all others text', async () => {
      const { body } = await request(server.app).get('/api/openapi.json');
      const { content } = body.paths['/api/export/{format}'].get.responses[200];
      expect(content['application/json'].schema).toEqual({ type: 'object' });
      expect(content['application/stix+json;version=2.1'].schema).toEqual({ type: 'object' });
      expect(content['application/json+ftm'].schema).toEqual({ type: 'string' });
      expect(content['text/csv'].schema).toEqual({ type: 'string' });
    });
  });
});
