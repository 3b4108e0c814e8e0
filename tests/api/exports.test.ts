import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnswerFileId, answerFiles, answerFormats } from '../../shared/answer-files.ts';
import { exportFormatTable } from '../../shared/export-formats.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { openOnPostgres } from './engines.ts';
import { openSampleServer, type SampleServer } from './server.ts';

const bytesOf = async ({ app }: SampleServer, file: string) => {
  const { body, headers } = await request(app)
    .get(`/api/export/${file}`)
    .buffer()
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
    })
    .expect(200);
  return { bytes: body as Buffer, type: String(headers['content-type']), name: headers['content-disposition'] };
};

const negative = (format: string): string => `${format}?polarity=negative`;

let file: SampleServer;
let database: SampleServer | null;
beforeAll(async () => {
  file = await openSampleServer();
  database = postgresPrograms ? await openOnPostgres() : null;
});
afterAll(async () => {
  await file.remove();
  await database?.remove();
});

describe('GET /api/export/:format', () => {
  it.each(exportFormatTable)('hands out $id as a file with its type and name', async ({ id, mediaType, extension }) => {
    const { bytes, type, name } = await bytesOf(file, negative(id));
    expect(bytes.length).toBeGreaterThan(100);
    expect(type.startsWith(mediaType)).toBe(true);
    expect(name).toBe(`attachment; filename=demarche.${extension}`);
  });

  describe.skipIf(!postgresPrograms)(postgresSuite('over PostgreSQL'), () => {
    it.each(exportFormatTable)('hands out the same $id as over a SQLite file', async ({ id }) => {
      const [ours, theirs] = await Promise.all([bytesOf(file, negative(id)), bytesOf(database!, negative(id))]);
      expect(theirs.bytes.equals(ours.bytes)).toBe(true);
    });
  });
});

/** Every answer in all its formats, with its address. */
const places: Readonly<Record<AnswerFileId, string>> = {
  timeline: 'timeline/FORMAT?by=day',
  outlets: 'outlets/FORMAT?actor=wang-yi',
  positions: 'positions/climate/FORMAT',
  speakers: 'speakers/FORMAT',
  paths: 'paths/wang-yi/rus/FORMAT',
  balance: 'balance/FORMAT',
};
const answers = answerFiles.flatMap((id) => answerFormats(id).map((format) => [id, format] as const));

describe('the files of answers', () => {
  it.each(answers)(
    'hand out %s in each format, the same over PostgreSQL: %j',
    async (id, { id: format, mediaType, extension }) => {
      const address = places[id].replace('FORMAT', format);
      const { bytes, type, name } = await bytesOf(file, address);
      // No outlet of the sample has two articles: who compares outlets has a test of its own.
      if (id !== 'outlets') expect(bytes.length).toBeGreaterThan(60);
      expect(type.startsWith(mediaType)).toBe(true);
      expect(name).toBe(`attachment; filename=demarche-${id}.${extension}`);
      if (database) expect((await bytesOf(database, address)).bytes.equals(bytes)).toBe(true);
    },
  );

  it('have a row for each thing that the answer tells of', async () => {
    const { body } = await request(file.app).get('/api/timeline?by=day').expect(200);
    const { bytes } = await bytesOf(file, 'timeline/jsonl?by=day');
    const rows = bytes
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.slice(0, body.periods.length)).toEqual(body.periods);
    const sum = (list: { stances: number }[]) => list.reduce((total, { stances }) => total + stances, 0);
    expect(sum(rows)).toBe(sum(body.periods) + body.undated.stances);
    expect(JSON.parse((await bytesOf(file, 'timeline/json?by=day')).bytes.toString())).toEqual(body);
    const lines = (await bytesOf(file, 'paths/wang-yi/rus/csv')).bytes.toString().trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^path,step,from,to,.*,sentence,sentenceOutlet,sentenceDate,sentenceDocument$/);
    expect(lines[1]).toMatch(/^1,1,Wang Yi,/);
  });

  it('know their formats, and when nothing has changed', async () => {
    const { body } = await request(file.app).get('/api/export/timeline/gexf').expect(404);
    expect(body.error).toMatchObject({ code: 'unknown_format', message: expect.stringContaining('csv, jsonl, json') });
    await request(file.app).get('/api/export/paths/wang-yi/nobody/csv').expect(404);
    const { headers } = await request(file.app).get('/api/export/balance/csv').expect(200);
    await request(file.app).get('/api/export/balance/csv').set('If-None-Match', headers.etag!).expect(304);
  });
});
