const escapeArrow = (id: string): string => id.replaceAll('\\', '\\\\').replaceAll('->', '-\\>');

/** The key of an edge, `source->target`; an arrow inside an id is escaped, so that no two pairs share a key. */
export const edgeKey = (source: string, target: string): string => `${escapeArrow(source)}->${escapeArrow(target)}`;
