import { DemarcheError } from '../../../shared/errors.ts';
import type { ExportFormatId } from '../../../shared/export-formats.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import type { Piece } from '../../export/source.ts';
import { type StanceGraph, serialize } from '../../graph/stance-graph.ts';
import type { Store } from '../../store/store.ts';
import { fileOf, formatNamed } from '../export/export.ts';
import { exportSource } from '../export/export-source.ts';
import { buildGraph, exportedStances } from './graph.ts';
import type { AnalyzedDocument } from './reader.ts';
import { sourceOfGraph } from './source-of-graph.ts';

/** What can be exported: what a store holds, documents that were read, or a graph. */
export type Exportable = Store | StanceGraph | readonly AnalyzedDocument[];

const isGraph = (from: Exportable): from is StanceGraph => 'forEachEdge' in from;
const areDocuments = (from: Exportable): from is readonly AnalyzedDocument[] => Array.isArray(from);

/**
 * A file in one of the formats of `.docs/exports.md`, piece by piece: text, which is UTF-8, or bytes. Only a store can be filtered.
 * @throws DemarcheError `unknown_format`; `invalid_request` for a format that holds sentences where only a graph is given, and for a
 * filter of what is no store.
 */
export async function* exportGraph(
  from: Exportable,
  format: ExportFormatId,
  filter?: StanceFilter,
): AsyncGenerator<Piece> {
  const chosen = formatNamed(format);
  const { id, holds } = chosen;
  if (isGraph(from) && (holds === 'stances' || id === 'gexf-days'))
    throw new DemarcheError(
      'invalid_request',
      `The format ${id} holds sentences or days: export the documents or a store.`,
    );
  if (filter && (isGraph(from) || areDocuments(from)))
    throw new DemarcheError('invalid_request', 'Only what a store holds can be filtered here.');
  if (areDocuments(from))
    return yield* fileOf(chosen, sourceOfGraph(serialize(buildGraph(from)), exportedStances(from)));
  if (isGraph(from)) return yield* fileOf(chosen, sourceOfGraph(serialize(from)));
  const moment = await from.snapshot();
  try {
    yield* fileOf(chosen, await exportSource(moment, filter ?? {}));
  } finally {
    await moment.close();
  }
}
