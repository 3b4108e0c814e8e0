import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formats } from '../../../server/export/formats.ts';
import type { ExportedStance } from '../../../server/export/source.ts';
import { bytesOf } from './read-back.ts';
import { graphOf } from './sample-stances.ts';

/** The Python of whoever runs the tests; Debian's has networkx and igraph as packages. */
const pythons = ['python3', '/usr/bin/python3'];

/** The first Python that has a module, or why there is none. */
export function pythonWith(...modules: string[]): { python: string } | { reason: string } {
  for (const python of pythons)
    try {
      execFileSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' });
      return { python };
    } catch {
      // The next may have it.
    }
  return { reason: `needs ${modules.join(' and ')} in python3` };
}

/** Writes every sample in these formats and lets a script of this folder read the files: what it prints as JSON. */
export async function readWith<Seen>(
  python: string,
  script: string,
  ids: readonly string[],
  samples: readonly (readonly ExportedStance[])[],
): Promise<Record<string, Seen>> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-export-'));
  try {
    for (const [index, stances] of samples.entries())
      for (const format of formats.filter(({ id }) => ids.includes(id)))
        writeFileSync(
          join(folder, `${index}.${format.extension}`),
          await bytesOf(format, graphOf(stances), [...stances]),
        );
    const path = resolve(import.meta.dirname, script);
    return JSON.parse(execFileSync(python, [path, folder], { encoding: 'utf8', maxBuffer: 1e9 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
