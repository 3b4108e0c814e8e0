import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormatTable } from '../../shared/export-formats.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { openOnPostgres } from './engines.ts';
import { openSampleServer, type SampleServer } from './server.ts';

const bytesOf = async ({ app }: SampleServer, format: string) => {
  const { body, headers } = await request(app)
    .get(`/api/export/${format}?polarity=negative`)
    .buffer()
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
    })
    .expect(200);
  return { bytes: body as Buffer, type: String(headers['content-type']), name: headers['content-disposition'] };
};

describe('GET /api/export/:format', () => {
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

  it.each(exportFormatTable)('hands out $id as a file with its type and name', async ({ id, mediaType, extension }) => {
    const { bytes, type, name } = await bytesOf(file, id);
    expect(bytes.length).toBeGreaterThan(100);
    expect(type.startsWith(mediaType)).toBe(true);
    expect(name).toBe(`attachment; filename=demarche.${extension}`);
  });

  describe.skipIf(!postgresPrograms)(postgresSuite('over PostgreSQL'), () => {
    it.each(exportFormatTable)('hands out the same $id as over a SQLite file', async ({ id }) => {
      const [ours, theirs] = await Promise.all([bytesOf(file, id), bytesOf(database!, id)]);
      expect(theirs.bytes.equals(ours.bytes)).toBe(true);
    });
  });
});
