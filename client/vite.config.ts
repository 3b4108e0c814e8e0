import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './licences.ts';

/** The letters of most names. */
const fonts = /inter-latin-wght-normal-.*\.woff2$/;

/** Fontsource's style sheets name their fonts for western European letters; `views/fonts/` has smaller ones under the same names. */
const latin = /^\.\/files\/(?=[\w-]+-latin-wght-normal\.woff2$)/;

/** Has the browser fetch the type of names along with the page that it would ask for only later: what is laid out in another one jumps when it comes. */
const fetchEarly: Plugin = {
  name: 'fetch-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => fonts.test(name))
        .map((name) => ({
          ...{ tag: 'link', injectTo: 'head' as const },
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
        })),
  },
};

const noted = licences();

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), fetchEarly, noted.main],
  resolve: {
    alias: [
      { find: 'zod', replacement: join(import.meta.dirname, 'core/api/no-schemas.ts') },
      { find: latin, replacement: join(import.meta.dirname, 'views/fonts/') },
    ],
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // What draws first is one file, and what the page begins with after it another: what they share with later parts would else come in dozens.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'drawing', tags: ['$initial'], priority: 2 },
            { name: 'page', test: /client[\\/]app\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [noted.worker] },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
