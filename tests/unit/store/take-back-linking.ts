type Database = { exec(sql: string): void };

/** Makes a database what it was before edges and documents had sums, but for its record of migrations. */
export function takeBackEdgeSums(database: Database): void {
  database.exec('alter table curated_documents drop column meant');
  database.exec('drop index documents_by_outlet');
  for (const table of ['tellings', 'edges', 'document_sums']) database.exec(`drop table ${table}`);
  for (const index of ['stances_by_ends', 'stances_by_issue', 'stances_repeating'])
    database.exec(`drop index ${index}`);
  database.exec('create index stances_by_issue on stances (issue)');
}

/** Makes a database what it was before documents were found by their words, but for its record of migrations. */
export function takeBackWords(database: Database): void {
  takeBackEdgeSums(database);
  database.exec('drop table document_words');
  database.exec('drop index documents_listed');
}

/** Makes a database what it was before the migration of quotations and those after it, but for its record of migrations. */
export function takeBackQuotations(database: Database): void {
  takeBackWords(database);
  database.exec('alter table stances drop column quotation');
  database.exec('alter table issues drop column told');
  database.exec('alter table edge_stances add column story text');
}

/** Makes a database what it was before the migration of edges and those after it, but for its record of migrations. */
export function takeBackEdges(database: Database): void {
  takeBackQuotations(database);
  for (const table of ['edge_stances', 'actor_counts']) database.exec(`drop table ${table}`);
  database.exec('drop index stances_by_score');
}

/** Makes a database what it was before the migration of linking and those after it, but for its record of migrations. */
export function takeBackLinking(database: Database): void {
  takeBackEdges(database);
  for (const table of ['removed_actors', 'summed_actors', 'acronyms', 'actor_blocks', 'lone_names', 'linkers'])
    database.exec(`drop table ${table}`);
  for (const index of ['by_name', 'by_sum', 'waiting']) database.exec(`drop index document_actors_${index}`);
  for (const column of ['name_key', 'summed_as']) database.exec(`alter table document_actors drop column ${column}`);
  for (const index of ['issues_by_head', 'issues_changed']) database.exec(`drop index ${index}`);
  for (const column of ['stances', 'head', 'grouped']) database.exec(`alter table issues drop column ${column}`);
  database.exec('drop table corpus_documents');
  database.exec('drop table feeds');
  database.exec('create table feeds (address text primary key, etag text, last_modified text, entries text not null)');
  database.exec('drop index story_bands_by_document');
  database.exec('alter table found_actors drop column cut');
  database.exec('drop table merge_suggestions');
  database.exec(
    'create table merge_suggestions (position integer primary key, into_actor text, from_actor text, reason text, score real)',
  );
}
