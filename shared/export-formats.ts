/** A format that the graph, or the stances behind it, are exported in, as users see it. */
export interface ExportFormatInfo {
  /** What `--format` and the address call it. */
  readonly id: string;
  readonly title: string;
  /** Which program or work it is for. */
  readonly use: string;
  /** Whether it holds actors and edges, or each stance with its sentence. */
  readonly holds: 'graph' | 'stances';
  readonly mediaType: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
}

/** Every export format, in the order in which they are offered: the page, the command line, the API and the documents derive from it. */
export const exportFormatTable = [
  {
    id: 'gexf',
    title: 'GEXF',
    use: 'for Gephi',
    holds: 'graph',
    mediaType: 'application/gexf+xml',
    extension: 'gexf',
  },
  {
    id: 'graphml',
    title: 'GraphML',
    use: 'for yEd, igraph, networkx',
    holds: 'graph',
    mediaType: 'application/graphml+xml',
    extension: 'graphml',
  },
  {
    id: 'json',
    title: 'JSON',
    use: 'for graphology and code',
    holds: 'graph',
    mediaType: 'application/json',
    extension: 'json',
  },
  {
    id: 'csv',
    title: 'CSV',
    use: 'for spreadsheets',
    holds: 'graph',
    mediaType: 'text/csv',
    extension: 'csv',
  },
  {
    id: 'dot',
    title: 'DOT',
    use: 'for Graphviz',
    holds: 'graph',
    mediaType: 'text/vnd.graphviz',
    extension: 'dot',
  },
  {
    id: 'statements',
    title: 'Statement table',
    use: 'every sentence, for Excel, R, pandas',
    holds: 'stances',
    mediaType: 'text/csv',
    extension: 'statements.csv',
  },
  {
    id: 'parquet',
    title: 'Parquet',
    use: 'every sentence, for DuckDB, pandas, R',
    holds: 'stances',
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
  },
  {
    id: 'html',
    title: 'Web page',
    use: 'one file with the drawing and its sentences',
    holds: 'stances',
    mediaType: 'text/html',
    extension: 'html',
  },
  {
    id: 'svg',
    title: 'Picture',
    use: 'a drawing of the strongest, for print and Inkscape',
    holds: 'graph',
    mediaType: 'image/svg+xml',
    extension: 'svg',
  },
  {
    id: 'gexf-days',
    title: 'GEXF by day',
    use: 'for the timeline of Gephi',
    holds: 'graph',
    mediaType: 'application/gexf+xml',
    extension: 'days.gexf',
  },
  {
    id: 'node-link',
    title: 'Node-link JSON',
    use: 'for D3 and networkx',
    holds: 'graph',
    mediaType: 'application/json',
    extension: 'node-link.json',
  },
  {
    id: 'cytoscape',
    title: 'Cytoscape JSON',
    use: 'for Cytoscape and Cytoscape.js',
    holds: 'graph',
    mediaType: 'application/json',
    extension: 'cyjs',
  },
  {
    id: 'pajek',
    title: 'Pajek',
    use: 'with signs, for Pajek',
    holds: 'graph',
    mediaType: 'text/plain',
    extension: 'net',
  },
  {
    id: 'obsidian',
    title: 'Obsidian vault',
    use: 'a note for each actor and article',
    holds: 'stances',
    mediaType: 'application/zip',
    extension: 'obsidian.zip',
  },
  {
    id: 'cypher',
    title: 'Cypher',
    use: 'a script for Neo4j',
    holds: 'stances',
    mediaType: 'application/x-cypher-query',
    extension: 'cypher',
  },
  {
    id: 'neo4j',
    title: 'Neo4j tables',
    use: 'for neo4j-admin',
    holds: 'stances',
    mediaType: 'application/zip',
    extension: 'neo4j.zip',
  },
  {
    id: 'turtle',
    title: 'RDF, Turtle',
    use: 'linked data: SEM, PROV-O, Web Annotation',
    holds: 'stances',
    mediaType: 'text/turtle',
    extension: 'ttl',
  },
  {
    id: 'jsonld',
    title: 'RDF, JSON-LD',
    use: 'the same linked data as JSON',
    holds: 'stances',
    mediaType: 'application/ld+json',
    extension: 'jsonld',
  },
  {
    id: 'ftm',
    title: 'FollowTheMoney',
    use: 'for OpenAleph',
    holds: 'stances',
    mediaType: 'application/json+ftm',
    extension: 'ftm.json',
  },
  {
    id: 'stix',
    title: 'STIX 2.1',
    use: 'for OpenCTI and MISP',
    holds: 'stances',
    mediaType: 'application/stix+json;version=2.1',
    extension: 'stix.json',
  },
  {
    id: 'dna',
    title: 'DNA statements',
    use: 'for Discourse Network Analyzer and R',
    holds: 'stances',
    mediaType: 'text/csv',
    extension: 'dna.csv',
  },
  {
    id: 'visone',
    title: 'Discourse network',
    use: 'actors and concepts, for visone',
    holds: 'stances',
    mediaType: 'application/graphml+xml',
    extension: 'discourse.graphml',
  },
] as const satisfies readonly ExportFormatInfo[];

export type ExportFormatId = (typeof exportFormatTable)[number]['id'];

/** The formats that can be exported. */
export const exportFormats = exportFormatTable.map(({ id }) => id) as [ExportFormatId, ...ExportFormatId[]];
