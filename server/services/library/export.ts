import { DemarcheError } from '../../../shared/errors.ts';
import type { ExportFormatId } from '../../../shared/export-formats.ts';
import type { StanceFilter } from '../../../shared/filter.ts';
import { inPortions } from '../../export/format.ts';
import type { ExportSource, Piece } from '../../export/source.ts';
import { sourceOfGraph } from '../../export/source-of-graph.ts';
import { type StanceGraph, serialize } from '../../graph/stance-graph.ts';
import type { Store } from '../../store/store.ts';
import { formatNamed } from '../export.ts';
import { exportSource } from '../export-source.ts';
import { buildGraph, exportedStances } from './graph.ts';
import type { AnalyzedDocument } from './reader.ts';

/** What can be exported: what a store holds, documents that were read, or a graph. */
export type Exportable = Store | StanceGraph | readonly AnalyzedDocument[];

const isGraph = (from: Exportable): from is StanceGraph => 'forEachEdge' in from;
const areDocuments = (from: Exportable): from is readonly AnalyzedDocument[] => Array.isArray(from);

async function sourceOf(from: Exportable, filter: StanceFilter): Promise<ExportSource> {
  if (areDocuments(from)) return sourceOfGraph(serialize(buildGraph(from)), exportedStances(from));
  return isGraph(from) ? sourceOfGraph(serialize(from)) : exportSource(from, filter);
}

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
  const { id, holds, write } = formatNamed(format);
  if (isGraph(from) && (holds === 'stances' || id === 'gexf-days'))
    throw new DemarcheError(
      'invalid_request',
      `The format ${id} holds sentences or days: export the documents or a store.`,
    );
  if (filter && (isGraph(from) || areDocuments(from)))
    throw new DemarcheError('invalid_request', 'Only what a store holds can be filtered here.');
  yield* inPortions(write(await sourceOf(from, filter ?? {})));
}
