import { contentHash, documentId } from '../../ingest/identity.ts';
import { describePlace } from '../../ingest/place.ts';
import { readAll, standardInput } from '../../ingest/read.ts';
import type { ReadItem, ReadSettings } from '../../ingest/reader.ts';
import { documentOf } from '../../pipeline/analyze.ts';
import { annotate } from '../../pipeline/annotated-document.ts';
import { defaultPipeline } from '../../pipeline/default-pipeline.ts';
import { createPipeline, type Pipeline } from '../../pipeline/pipeline.ts';
import { toConllu } from './conllu.ts';

/** A document as CoNLL-U, or why there is none, with the place of the document in words. */
export type ParsedItem =
  | { kind: 'conllu'; place: string; conllu: string }
  | { kind: 'failure' | 'remark'; place: string; message: string };

/** The stages of the default pipeline up to the one that gives syntax. */
function syntaxPipeline(): Pipeline {
  const { stages } = defaultPipeline();
  return createPipeline(stages.slice(0, stages.findIndex((stage) => stage.assigns.includes('syntax')) + 1));
}

function parse(pipeline: Pipeline, item: ReadItem): ParsedItem {
  const place = describePlace(item.place);
  if (item.kind !== 'document')
    return { kind: item.kind === 'failure' ? 'failure' : 'remark', place, message: item.message };
  const document = documentOf(item.input, documentId(item.place.file, contentHash(item.input)));
  return { kind: 'conllu', place, conllu: toConllu(pipeline.run(annotate(document))) };
}

/** Parses the documents of files and folders, or of standard input when no path is given, in order. */
export async function* parseDocuments(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  reading: ReadSettings = {},
): AsyncGenerator<ParsedItem> {
  const pipeline = syntaxPipeline();
  for await (const item of readAll(paths.length ? paths : [standardInput], stdin, reading)) yield parse(pipeline, item);
}
