import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { createApp } from '../../server/api/app.ts';
import { openAdding } from '../../server/services/adding/adding.ts';
import { openInbox } from '../../server/services/adding/inbox.ts';
import { ingestInputs } from '../../server/services/adding/ingest-inputs.ts';
import { analyzerOf } from '../../server/services/analyze/analyze.ts';
import { createCuration } from '../../server/services/curation/curation.ts';
import { createQueries } from '../../server/services/queries.ts';
import { createUpkeep } from '../../server/services/upkeep/upkeep.ts';
import { holdFile } from '../../server/store/open-store.ts';
import type { StorePlace } from '../contract/store-contract.ts';
import { praisePipeline } from '../unit/services/praise-pipeline.ts';
import { openSampleStore } from './sample-corpus.ts';

export interface SampleServer {
  app: Express;
  remove(): Promise<void>;
}

export interface SampleOptions {
  /** Where the store is kept; a file of its own when left out. */
  place?: StorePlace;
  host?: string;
  allowedHosts?: readonly string[];
  readOnly?: boolean;
  token?: string | null;
}

/** The application over the sample store and a client that is one page with one script. */
export async function openSampleServer({
  place,
  host = '127.0.0.1',
  allowedHosts,
  readOnly = false,
  token = null,
}: SampleOptions = {}): Promise<SampleServer> {
  const sample = await openSampleStore(place);
  const clientFolder = mkdtempSync(join(tmpdir(), 'demarche-client-'));
  mkdirSync(join(clientFolder, 'assets'));
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Demarche</title>');
  writeFileSync(join(clientFolder, 'assets/index-1a2b3c.js'), 'document.title = "Demarche";');
  const queries = createQueries(sample.store);
  const noWeb = { get: async (address: string) => Promise.reject(new Error(`a test fetches ${address}`)) };
  const limits = { file: 100_000, bytes: 150_000, inputs: 20 };
  const adding = await openAdding(
    ({ inputs, corpus }, options) =>
      ingestInputs({ store: sample.store, pipeline: praisePipeline() }, inputs, { corpus, fetcher: noWeb, ...options }),
    openInbox(`${sample.path}-waiting`, holdFile, limits),
  );
  return {
    app: createApp({
      queries,
      ...(!readOnly && {
        curation: createCuration(sample.store),
        adding,
        upkeep: createUpkeep(sample.store, {}, { startAnalyzer: () => analyzerOf(praisePipeline(), { fast: true }) }),
      }),
      host,
      allowedHosts,
      token,
      clientFolder,
      logger: pino({ level: 'silent' }),
    }),
    async remove() {
      await adding.close();
      rmSync(clientFolder, { recursive: true });
      await sample.remove();
    },
  };
}
