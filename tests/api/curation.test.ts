import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ErrorBody } from '../../shared/error-body.ts';
import { writes } from '../../shared/routes.ts';
import { onEveryEngine } from './engines.ts';
import type { SampleServer } from './server.ts';

onEveryEngine((openSampleServer) => {
  describe('corrections over the API', () => {
    let server: SampleServer;
    beforeEach(async () => {
      server = await openSampleServer();
    });
    afterEach(() => server.remove());

    const post = (path: string, body: object) => request(server.app).post(path).send(body);
    const get = async (path: string) => (await request(server.app).get(path).expect(200)).body;
    const refused = async (test: request.Test, status: number) =>
      ErrorBody.parse((await test.expect(status)).body).error;

    it('show in the next answer, and answer as the route table says', async () => {
      const { body } = await post('/api/curation', {
        op: 'merge',
        into: 'China',
        from: 'wang-yi',
        author: 'Ann',
      }).expect(200);
      expect(writes.curate.answer.parse(body)).toEqual(body);
      expect((await get('/api/graph')).edges.map(({ key }: { key: string }) => key)).toContain('chn->usa');
      await post('/api/curation', { op: 'undo', author: 'Ann' }).expect(200);
      expect((await get('/api/graph')).edges.map(({ key }: { key: string }) => key)).not.toContain('chn->usa');
      expect((await get('/api/curation')).entries.map(({ state }: { state: string }) => state)).toEqual([
        'holds',
        'undone',
      ]);
    });

    it('are told in words, whose they are, and on the stance that they note', async () => {
      await post('/api/curation', {
        op: 'note',
        document: 'talks',
        stance: 'talks#1',
        text: 'a\nb',
        author: 'Bob',
      }).expect(200);
      const noted = async () =>
        (await get('/api/documents/talks')).stances.map(({ notes }: { notes: { by: string; text: string }[] }) =>
          notes.map(({ by, text }) => `${by}: ${text}`),
        );
      expect((await noted()).flat()).toEqual(['Bob: a\nb']);
      await post('/api/curation', { op: 'flip', document: 'talks', stance: 'talks#1', author: 'Ann' }).expect(200);
      expect((await noted()).flat()).toEqual(['Bob: a\nb']);
      const { body } = await post('/api/curation', { op: 'undo', author: 'Bob' }).expect(200);
      expect(body.summary).toMatch(/^takes back: notes "a/);
      expect((await noted()).flat()).toEqual([]);
      const { authors, entries } = await get('/api/curation');
      expect(authors).toEqual([
        { name: 'Ann', corrections: 1 },
        { name: 'Bob', corrections: 1 },
      ]);
      expect(entries[0].summary).toBe(body.summary);
    });

    it('count what was drawn at random apart', async () => {
      const on = (number: number) => ({ document: 'talks', stance: `talks#${number}`, author: 'Ann' });
      await post('/api/curation', { op: 'accept', ...on(1), drawn: true }).expect(200);
      await post('/api/curation', { op: 'reject', ...on(2) }).expect(200);
      expect(await get('/api/score')).toMatchObject({ precision: { hits: 1, of: 2 }, sample: { hits: 1, of: 1 } });
      await post('/api/curation', { op: 'retype', ...on(1), type: 'AID' }).expect(200);
      expect(await get('/api/score')).toMatchObject({ sample: { hits: 0, of: 1 }, signedSample: { hits: 0, of: 1 } });
    });

    it('are refused by a server that only answers, which says why', async () => {
      expect((await get('/api/health')).readOnly).toBeNull();
      const closed = await openSampleServer({ readOnly: true });
      const { body } = await request(closed.app).get('/api/health').expect(200);
      expect(body.readOnly).toContain('read only');
      await request(closed.app).post('/api/curation').send({ op: 'undo' }).expect(405);
      await closed.remove();
    });

    it('are listed, with those that do not hold', async () => {
      await post('/api/curation', { op: 'set', actor: 'usa', role: 'a', author: 'Ann' }).expect(200);
      const { body } = await post('/api/curation', { op: 'set', actor: 'usa', role: 'b', author: 'Bob' }).expect(200);
      expect(body.conflicts).toMatchObject([{ kind: 'contradicted', winner: body.entry.id }]);
      expect((await get('/api/curation/conflicts')).conflicts[0]).toMatchObject({
        entry: { entry: { author: 'Ann' } },
        winner: { entry: { author: 'Bob' } },
      });
      expect((await get('/api/stances?review=rejected')).total).toBe(0);
    });

    it('go out as lines and come in again', async () => {
      await post('/api/curation', { op: 'reject', document: 'talks', stance: 'talks#1', author: 'Ann' }).expect(200);
      const { text, headers } = await request(server.app)
        .get('/api/curation/export')
        .buffer()
        .parse((response, done) => {
          let whole = '';
          response.on('data', (chunk) => (whole += chunk)).on('end', () => done(null, whole));
        })
        .then(({ body, headers }) => ({ text: body as string, headers }));
      expect(headers['content-disposition']).toContain('demarche-curation.jsonl');
      const other = await openSampleServer();
      const entries = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const { body } = await request(other.app)
        .post('/api/curation/import')
        .send({ entries: [...entries, 7] })
        .expect(200);
      expect(writes.importCuration.answer.parse(body)).toMatchObject({ added: 1, known: 0, refused: [{ number: 2 }] });
      expect((await request(other.app).get('/api/stances?review=rejected')).body.total).toBe(1);
      await other.remove();
    });

    it.each([
      ['an unknown operation', { op: 'burn' }, 'op'],
      ['a field that is missing', { op: 'merge', into: 'chn' }, 'from'],
      ['a field that is none', { op: 'read', document: 'talks', page: 1 }, 'page'],
      ['a type that is none', { op: 'retype', document: 'talks', stance: 'talks#1', type: 'SCOLD' }, 'type'],
    ])('with %s are refused by its name', async (_, body, name) => {
      const { code, message } = await refused(post('/api/curation', body), 400);
      expect(code).toBe('invalid_request');
      expect(message).toContain(name);
    });

    it.each([
      ['an actor', { op: 'rename', actor: 'nobody', name: 'x' }, 404, 'unknown_actor'],
      ['a stance', { op: 'accept', document: 'talks', stance: 'x' }, 404, 'unknown_stance'],
      ['a correction', { op: 'redo', entry: 'x' }, 404, 'unknown_curation'],
      ['one of two actors', { op: 'rename', actor: 'Wang', name: 'x' }, 409, 'ambiguous_actor'],
    ])('of %s that is not there say so', async (_, body, status, code) => {
      expect((await refused(post('/api/curation', body), status)).code).toBe(code);
    });

    it('come from no page of another origin', async () => {
      const body = { op: 'rename', actor: 'usa', name: 'x' };
      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
        expect((await refused(post('/api/curation', body).set('Origin', origin), 403)).code).toBe('forbidden_origin');
      await post('/api/curation', body)
        .set('Host', 'localhost:3000')
        .set('Origin', 'http://localhost:3000')
        .expect(200);
      expect((await get('/api/curation')).total).toBe(1);
    });

    it('are JSON', async () => {
      const send = (type: string, body: string) =>
        request(server.app).post('/api/curation').set('Content-Type', type).send(body);
      expect((await refused(send('text/plain', '{"op":"undo"}'), 400)).message).toContain('application/json');
      expect((await refused(send('application/x-www-form-urlencoded', 'op=undo'), 400)).message).toContain(
        'application/json',
      );
      expect((await refused(send('application/json', '{"op"'), 400)).message).toContain('not valid JSON');
      expect((await refused(send('application/json', `{"op":"${'x'.repeat(17_000_000)}"}`), 400)).message).toContain(
        '16 MB',
      );
    });
  });
});
