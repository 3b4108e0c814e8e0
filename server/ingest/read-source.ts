import { DemarcheError } from '../../shared/errors.ts';
import { type InputFormatName, inputFormats } from '../../shared/input-formats.ts';
import { canReadApart, readApart } from './apart/read-apart.ts';
import { chooseReader } from './choose.ts';
import { type Head, peek } from './files/head.ts';
import type { Source } from './files/source.ts';
import { inWords } from './files/system-errors.ts';
import { failure, type Reader, type ReadItem, type ReadSettings, unreadable } from './reader.ts';
import { isKnownExtension } from './registry.ts';

/** What goes wrong inside of a library, as what it means for the file. */
function readError(error: unknown, reader: Reader | null): unknown {
  const known = inWords(error);
  if (known instanceof DemarcheError) return known;
  const as = inputFormats.find(({ name }) => name === reader?.format)?.title ?? 'an article';
  if (known instanceof RangeError)
    return unreadable(`is nested too deeply or too large to be read as ${as}; give its text alone`);
  return unreadable(`cannot be read as ${as} (${(known as Error).message}); it may be damaged, get or save it again`);
}

const containers = ['zip', 'warc', 'mbox', 'eml'];

/** Settings for what lies in a file: a container's own format is not that of the files in it. */
const innerSettings = ({ format, ...settings }: ReadSettings): ReadSettings =>
  format && containers.includes(format) ? settings : { format, ...settings };

/** A file without a reader: left aside when nobody asked for it and nothing in its name said that it can be read. */
const refusal = ({ place }: Source, head: Head, message: string, named: boolean): ReadItem =>
  named || isKnownExtension(head.extension)
    ? failure(place, message)
    : { kind: 'skipped', place, message: message.split(';')[0]! };

/** Reads one source with its reader; an error that ends it becomes a failure of the source as a whole. */
export async function* readWith(reader: Reader, source: Source, settings: ReadSettings): AsyncGenerator<ReadItem> {
  try {
    let count = 0;
    const inner = (inside: Source, format?: InputFormatName) =>
      readSource(inside, { ...innerSettings(settings), ...(format && { format }) }, false);
    for await (const item of reader.read(source, { ...settings, inner })) {
      count += Number(item.kind !== 'note');
      yield item;
    }
    if (!count) yield failure(source.place, 'holds no article');
  } catch (error) {
    yield failure(source.place, readError(error, reader));
  }
}

/**
 * Reads one source, as `readWith` does, by what it holds. `named` tells that the user named it, rather than a folder or an archive that
 * holds it.
 */
export async function* readSource(packed: Source, settings: ReadSettings, named: boolean): AsyncGenerator<ReadItem> {
  let reader: Reader | null = null;
  try {
    const { head, source } = await peek(packed);
    const chosen = chooseReader(head, settings);
    if (typeof chosen === 'string') {
      yield refusal(source, head, chosen, named);
      return;
    }
    reader = chosen;
    if (reader.apart && canReadApart) yield* await readApart(reader.format, source, settings);
    else yield* readWith(reader, source, settings);
  } catch (error) {
    yield failure(packed.place, readError(error, reader));
  }
}
