/** The formats that a graph is exported in. */
export const exportFormats = ['gexf', 'graphml', 'json', 'csv', 'dot'] as const;
