import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './client/licences.ts';

const server = join(import.meta.dirname, 'server');
const built = join(import.meta.dirname, 'dist/server');
const shared = 'programs';

/** What is started: each is put into one file with what it loads at once, in the place of the module that the compiler made of it. */
const programs = ['cli', 'main', 'add', 'ask', 'export-file', 'services/analyze/analyze-worker'];

/** Packages of many small files that most commands load. All others are loaded from where they are installed. */
const inlined = ['chardet', 'commander', 'csv-parse', 'ipaddr.js', 'kysely', 'pend', 'yaml', 'yauzl', 'zod'];

const isOutside = (name: string): boolean =>
  !/^[./]/.test(name) && !inlined.some((one) => name === one || name.startsWith(`${one}/`));

const mark = 'address of ';
const marked = new RegExp(`["'\`]${mark}([^"'\`]+)["'\`]`, 'g');

/** A module looks for files and programs beside the one that the compiler made of it, wherever it is put. */
const addresses: Plugin = {
  name: 'addresses',
  transform(code, file) {
    if (!file.startsWith(server) || !code.includes('import.meta.url')) return null;
    const address = `"${mark}${file.slice(server.length + 1).replace(/\.ts$/, '.js')}"`;
    return { code: code.replaceAll('import.meta.url', address), map: null };
  },
  renderChunk: (code, { fileName }) =>
    code.replace(
      marked,
      (_, module: string) => `new URL('./${posix.relative(dirname(fileName), module)}', import.meta.url).href`,
    ),
};

/** Leaves files alone that hold what they should: programs may be running. Removes those of an earlier build. */
const onlyChanges: Plugin = {
  name: 'only-changes',
  generateBundle(_, bundle) {
    const folder = join(built, shared);
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      if (!bundle[`${shared}/${name}`]) rmSync(join(folder, name));
    for (const [name, file] of Object.entries(bundle)) {
      const path = join(built, name);
      if (file.type === 'chunk' && existsSync(path) && readFileSync(path, 'utf8') === file.code) delete bundle[name];
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [addresses, licences().main, onlyChanges],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: built,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(programs.map((name) => [name, join(server, `${name}.ts`)])),
      external: isOutside,
      output: { entryFileNames: '[name].js', chunkFileNames: `${shared}/[name].js` },
    },
  },
});
