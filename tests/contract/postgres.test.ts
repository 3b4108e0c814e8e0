import { describe } from 'vitest';
import { createPlace } from '../postgres/place.ts';
import { postgresPrograms, postgresSuite } from '../postgres/programs.ts';
import { describeCorpora } from './corpus-contract.ts';
import { describeCuration } from './curation-contract.ts';
import { describeDocuments } from './documents-contract.ts';
import { describeEdges } from './edges-contract.ts';
import { describeEngine } from './engine-contract.ts';
import { describeFacets } from './facets-contract.ts';
import { describeMoments } from './moment-contract.ts';
import { describeNamedDocuments } from './named-documents-contract.ts';
import { describeStore } from './store-contract.ts';
import { describeStories } from './story-contract.ts';
import { describeWords } from './words-contract.ts';

describe.skipIf(!postgresPrograms)(postgresSuite('a schema'), () => {
  describeStore('PostgreSQL', createPlace);
  describeStories('PostgreSQL', createPlace);
  describeCorpora('PostgreSQL', createPlace);
  describeEngine('PostgreSQL', createPlace);
  describeCuration('PostgreSQL', createPlace);
  describeDocuments('PostgreSQL', createPlace);
  describeEdges('PostgreSQL', createPlace);
  describeFacets('PostgreSQL', createPlace);
  describeMoments('PostgreSQL', createPlace);
  describeNamedDocuments('PostgreSQL', createPlace);
  describeWords('PostgreSQL', createPlace);
});
