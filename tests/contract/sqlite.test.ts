import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/open-store.ts';
import { writeEmptyStore } from '../empty-store.ts';
import { describeCorpora } from './corpus-contract.ts';
import { describeCuration } from './curation-contract.ts';
import { describeCurationSequences } from './curation-sequences-contract.ts';
import { describeDocuments } from './documents-contract.ts';
import { describeEdges } from './edges-contract.ts';
import { describeEngine } from './engine-contract.ts';
import { describeFacets } from './facets-contract.ts';
import { describeForgottenDocuments } from './forgotten-documents-contract.ts';
import { describeKeptCorrections } from './kept-corrections-contract.ts';
import { describeLinkTables } from './link-tables-contract.ts';
import { describeLinks } from './links-contract.ts';
import { describeMoments } from './moment-contract.ts';
import { describeNamedDocuments } from './named-documents-contract.ts';
import { describeShownCorrections } from './shown-corrections-contract.ts';
import { describeStore, type StorePlace } from './store-contract.ts';
import { describeStories } from './story-contract.ts';
import { describeWords } from './words-contract.ts';

async function createPlace(): Promise<StorePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-store-'));
  const path = await writeEmptyStore(join(folder, 'demarche.db'));
  return {
    open: () => openStore(path),
    remove: () => rm(folder, { recursive: true }),
  };
}

describeStore('SQLite files', createPlace);
describeStories('SQLite files', createPlace);
describeCorpora('SQLite files', createPlace);
describeEngine('SQLite', createPlace);
describeCuration('SQLite files', createPlace);
describeCurationSequences('SQLite files', createPlace);
describeDocuments('SQLite files', createPlace);
describeEdges('SQLite files', createPlace);
describeFacets('SQLite files', createPlace);
describeForgottenDocuments('SQLite files', createPlace);
describeKeptCorrections('SQLite files', createPlace);
describeLinkTables('SQLite files', createPlace);
describeLinks('SQLite files', createPlace);
describeMoments('SQLite files', createPlace);
describeNamedDocuments('SQLite files', createPlace);
describeShownCorrections('SQLite files', createPlace);
describeWords('SQLite files', createPlace);
