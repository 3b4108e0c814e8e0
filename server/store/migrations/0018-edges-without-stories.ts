import type { Kysely, Migration } from 'kysely';
import type { Schema } from '../schema.ts';

/** No question about edges asks for the story of a stance. */
export const edgesWithoutStories: Migration = {
  up: (db: Kysely<Schema>): Promise<void> => db.schema.alterTable('edge_stances').dropColumn('story').execute(),
};
