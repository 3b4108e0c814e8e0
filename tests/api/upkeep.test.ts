import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removals, writes } from '../../shared/routes.ts';
import { onEveryEngine } from './engines.ts';
import type { SampleServer } from './server.ts';

onEveryEngine((openSampleServer) => {
  let server: SampleServer;
  beforeEach(async () => {
    server = await openSampleServer();
  });
  afterEach(() => server.remove());

  const documents = async () => (await request(server.app).get('/api/documents')).body.documents as { id: string }[];

  describe('DELETE /api/documents/:id', () => {
    it('removes a document with the actors that only it knew', async () => {
      const { body } = await request(server.app).delete('/api/documents/undated').expect(200);
      expect(removals.removeDocument.answer.parse(body)).toEqual({ removed: 1, kept: 0, stances: 1 });
      expect((await documents()).map(({ id }) => id)).not.toContain('undated');
      await request(server.app).get('/api/documents/undated').expect(404);
      await request(server.app).delete('/api/documents/undated').expect(404);
    });

    it('refuses pages of other origins', async () => {
      const { body } = await request(server.app)
        .delete('/api/documents/undated')
        .set('Origin', 'https://evil.example')
        .expect(403);
      expect(body.error.code).toBe('forbidden_origin');
      expect(await documents()).toHaveLength(3);
    });
  });

  describe('DELETE /api/stories/:id', () => {
    it('removes a document with the copies of its story', async () => {
      const { body } = await request(server.app).delete('/api/stories/undated').expect(200);
      expect(removals.removeStory.answer.parse(body)).toEqual({ removed: 1, kept: 0, stances: 1 });
      expect((await documents()).map(({ id }) => id)).not.toContain('undated');
      await request(server.app).delete('/api/stories/undated').expect(404);
      await request(server.app).delete('/api/stories/undated').set('Origin', 'https://evil.example').expect(403);
    });
  });

  describe('/api/corpora', () => {
    const names = async () =>
      (await request(server.app).get('/api/corpora').expect(200)).body.corpora.map(
        ({ name }: { name: string }) => name,
      );

    it('are listed, renamed and removed', async () => {
      expect(await names()).toEqual(['main']);
      const { body } = await request(server.app)
        .post('/api/corpora')
        .send({ name: 'main', to: 'gulf-2024' })
        .expect(200);
      expect(writes.renameCorpus.answer.parse(body)).toEqual({ name: 'main', to: 'gulf-2024' });
      expect(await names()).toEqual(['gulf-2024']);
      await request(server.app).post('/api/corpora').send({ name: 'main', to: 'x' }).expect(404);
      await request(server.app).post('/api/corpora').send({ name: 'gulf-2024', to: 'Gulf 2024' }).expect(400);
      await request(server.app).delete('/api/corpora/main').expect(404);
      const removed = await request(server.app).delete('/api/corpora/gulf-2024').expect(200);
      expect(removals.removeCorpus.answer.parse(removed.body)).toMatchObject({ removed: 3, kept: 0 });
      expect(await names()).toEqual([]);
      expect(await documents()).toEqual([]);
    });
  });

  describe('/api/reanalyze', () => {
    const state = async () => (await request(server.app).get('/api/reanalyze').expect(200)).body;

    it('reads documents anew in the background, on demand only', async () => {
      expect(await state()).toMatchObject({ running: false, total: 0 });
      const { body } = await request(server.app).post('/api/reanalyze').send({ all: true }).expect(200);
      expect(writes.reanalyze.answer.parse(body)).toMatchObject({ running: true });
      while ((await state()).running) await wait(20);
      expect(await state()).toMatchObject({ total: 3, read: 3, error: null });
    });

    it('says what it cannot do', async () => {
      await request(server.app)
        .post('/api/reanalyze')
        .send({ documents: ['nobody'] })
        .expect(200);
      while ((await state()).running) await wait(20);
      expect((await state()).error).toContain('"nobody"');
      await request(server.app).post('/api/reanalyze').send({ documents: 'all' }).expect(400);
      await request(server.app).post('/api/reanalyze').set('Origin', 'https://evil.example').send({}).expect(403);
    });
  });
});
