import type { NamedFile } from '../../core/adding/upload.ts';

/** Files that systems leave in folders. */
const isHidden = (name: string): boolean => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((found, fail) => entry.file(found, fail));

/** Everything in a folder; it is told portion by portion until nothing is left. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((found, fail) => reader.readEntries(found, fail));
    if (!portion.length) return entries;
    entries.push(...portion);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isHidden(entry.name)) return [];
  if (entry.isFile) return [{ name: entry.fullPath.slice(1), file: await fileOf(entry as FileSystemFileEntry) }];
  const entries = await entriesIn(entry as FileSystemDirectoryEntry);
  return (await Promise.all(entries.map(filesIn))).flat();
}

const byName = (a: NamedFile, b: NamedFile) => (a.name < b.name ? -1 : Number(a.name > b.name));

/** The files that were dropped, those in folders too, by name. What is dropped must be asked for at once: it is gone with the event. */
export async function droppedFiles(data: DataTransfer): Promise<NamedFile[]> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const plain = [...data.files];
  const found = await Promise.all(entries.flatMap((entry) => (entry ? filesIn(entry) : [])));
  const files = found.flat();
  return files.length ? files.sort(byName) : plain.map((file) => ({ name: file.name, file }));
}

/** The files that were chosen, with their folders where a folder was. */
export const chosenFiles = (list: FileList | null): NamedFile[] =>
  [...(list ?? [])]
    .filter(({ name }) => !isHidden(name))
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .sort(byName);
