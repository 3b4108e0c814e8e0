import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** A file's path up to the folder of its package: `.../node_modules/@tanstack/react-query`. */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const licenceFile = /^(licen[cs]e|copying|notice)(\.|$)/i;

/** The licence texts of a package, which must accompany every copy of it; throws where it has none. */
function textsOf(folder: string): string {
  const texts = readdirSync(folder)
    .filter((name) => licenceFile.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim());
  if (!texts.length) throw new Error(`${folder} has no text of its licence`);
  return texts.join('\n\n');
}

/** One part of `licences.txt`: a line with name, version and licence, then the text. */
function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `## ${name} ${version} (${license})\n\n${textsOf(folder)}\n`;
}

/**
 * Writes `licences.txt` beside what is built: the licence of each package that some of it, code or font, was taken from.
 * Workers are built apart: their plugin only notes what they hold.
 */
export function licences(): { main: Plugin; worker: Plugin } {
  const folders = new Set<string>();
  const note = (file: string): void => {
    const [folder] = packageFolder.exec(file.replace(/^\0+/, '')) ?? [];
    if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
  };
  const noteAll: Plugin['generateBundle'] = (_, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') Object.keys(file.modules).forEach(note);
      else for (const original of file.originalFileNames) note(resolve(import.meta.dirname, original));
  };
  return {
    worker: { name: 'licences-of-workers', generateBundle: noteAll },
    main: {
      name: 'licences',
      generateBundle(...args) {
        noteAll.apply(this, args);
        const source = [...folders].map(noticeOf).sort().join('\n');
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
      },
    },
  };
}
