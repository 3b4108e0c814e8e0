import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AddingState } from '../../shared/adding.ts';
import { writes } from '../../shared/routes.ts';
import { onEveryEngine } from './engines.ts';
import type { SampleServer } from './server.ts';

onEveryEngine((openSampleServer) => {
  let server: SampleServer;
  beforeEach(async () => {
    server = await openSampleServer();
  });
  afterEach(() => server.remove());

  const state = async (): Promise<AddingState> => (await request(server.app).get('/api/articles').expect(200)).body;

  async function done(): Promise<AddingState> {
    for (;;) {
      const now = await state();
      if (!now.running) return now;
      await wait(20);
    }
  }

  const edge = (source: string, target: string) => request(server.app).get(`/api/edges/${source}/${target}`);

  const sendFile = (name: string, text: string, corpus = '') =>
    request(server.app)
      .post('/api/articles/files')
      .query({ name, corpus: corpus || undefined })
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from(text));

  describe('POST /api/articles', () => {
    it('reads pasted articles in the background, with what is known of them', async () => {
      const article = { text: 'Ghana praised Togo.', title: 'Thanks', source: 'Daily', date: '2024-04-30' };
      const { body } = await request(server.app)
        .post('/api/articles')
        .send({ articles: [article] })
        .expect(200);
      expect(writes.addArticles.answer.parse(body)).toMatchObject({ run: 1, running: true, waiting: 1 });
      const { read, stances, counts, latest } = await done();
      expect({ read, stances, stored: counts.stored }).toEqual({ read: 1, stances: 1, stored: 1 });
      expect(latest[0]).toMatchObject({ place: 'pasted text', title: 'Thanks', outcome: 'stored' });
      const { body: line } = await edge('Ghana', 'Togo').expect(200);
      expect(line.stances[0]).toMatchObject({ outlet: 'Daily', date: '2024-04-30' });
      await request(server.app)
        .post('/api/articles')
        .send({ articles: [article], corpus: 'thanks' })
        .expect(200);
      expect((await done()).counts).toMatchObject({ stored: 0, unchanged: 1 });
      const { corpora } = (await request(server.app).get('/api/corpora')).body;
      expect(corpora).toContainEqual(expect.objectContaining({ name: 'thanks', documents: 1 }));
    });

    it('tells what could not be read, and reads the others', async () => {
      await request(server.app)
        .post('/api/articles')
        .send({
          articles: [{ text: 'A crash.' }, { text: 'Ghana praised Togo.' }],
          addresses: ['https://example.org/a'],
        })
        .expect(200);
      const { counts, problems } = await done();
      expect(counts).toMatchObject({ stored: 1, failed: 2 });
      expect(problems.map(({ message }) => message).join('\n')).toMatch(/no such word.*\n.*example\.org/);
      await edge('Ghana', 'Togo').expect(200);
    });

    it('says what is wrong with a request', async () => {
      const refused = async (body: object, says: RegExp) => {
        const answer = await request(server.app).post('/api/articles').send(body).expect(400);
        expect(answer.body.error.message).toMatch(says);
      };
      await refused({}, /Nothing to read/);
      await refused({ addresses: ['file:///etc/passwd'] }, /is no address/);
      await refused({ articles: [{ text: ' ' }] }, /articles\.0\.text/);
      await refused({ articles: [{ text: 'x' }], corpus: 'No Such Name' }, /corpus/);
      await request(server.app)
        .post('/api/articles')
        .set('Origin', 'https://evil.example')
        .send({ articles: [{ text: 'x' }] })
        .expect(403);
      await request(server.app).post('/api/articles').type('form').send('articles=x').expect(400);
      expect((await state()).run).toBe(0);
    });

    it('stops what waits', async () => {
      for (const name of ['a.txt', 'b.txt']) await sendFile(name, `${name} Ghana praised Togo.`).expect(200);
      const { body } = await request(server.app).post('/api/articles/stop').send({}).expect(200);
      expect(body.running).toBe(true);
      expect(await done()).toMatchObject({ stopped: true, read: 0, waiting: 0 });
      await edge('Ghana', 'Togo').expect(404);
    });
  });

  describe('POST /api/articles/files', () => {
    it('reads files under the names that their user gave them', async () => {
      const rows = ['Ghana praised Togo.', 'Benin praised Togo.'].map((text, at) =>
        JSON.stringify({ id: `r${at}`, text }),
      );
      await sendFile('april/news.jsonl', rows.join('\n'), 'west').expect(200);
      await sendFile('notes.xyz', '\0\u0001\u0002 nothing').expect(200);
      const { counts, problems, latest } = await done();
      expect(counts).toMatchObject({ stored: 2, failed: 1 });
      expect(problems[0]!.place).toBe('notes.xyz');
      expect(latest.map(({ place }) => place)).toContain('april/news.jsonl, line 2');
      const { documents } = (await request(server.app).get('/api/documents?corpus=west')).body;
      expect(documents).toHaveLength(2);
    });

    it('refuses what is too large, what has no name, and what a form could send', async () => {
      const { body } = await sendFile('large.txt', 'x'.repeat(100_001)).expect(413);
      expect(body.error).toMatchObject({ code: 'too_large', message: expect.stringContaining('large.txt') });
      await sendFile('', 'x').expect(400);
      await request(server.app).post('/api/articles/files?name=a.txt').type('text').send('x').expect(400);
      expect((await state()).run).toBe(0);
    });
  });

  describe('a server that is read only', () => {
    it('takes no articles', async () => {
      const closed = await openSampleServer({ readOnly: true });
      await request(closed.app)
        .post('/api/articles')
        .send({ articles: [{ text: 'x' }] })
        .expect(404);
      await request(closed.app)
        .post('/api/articles/files?name=a')
        .set('Content-Type', 'application/octet-stream')
        .send('x')
        .expect(404);
      await closed.remove();
    });
  });
});
