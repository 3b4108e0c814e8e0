import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const renderer = join(import.meta.dirname, 'sigma/renderer.ts');

/** The letters of most names and texts. */
const fonts = /(inter|source-serif-4)-latin-wght-normal-.*\.woff2$/;

/** Has the browser fetch along with the page what it would ask for only later: what draws the graph, and the type that is laid out anew when it comes. */
const fetchEarly: Plugin = {
  name: 'fetch-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const later = new Set(chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName));
      const scripts = chunks
        .filter(({ facadeModuleId }) => facadeModuleId === renderer)
        .flatMap(({ fileName, imports }) => [fileName, ...imports.filter((name) => later.has(name))]);
      const link = (fileName: string, attrs: Record<string, string>) => ({
        ...{ tag: 'link', injectTo: 'head' as const },
        attrs: { ...attrs, crossorigin: true, href: `./${fileName}` },
      });
      return [
        ...scripts.map((name) => link(name, { rel: 'modulepreload' })),
        ...Object.keys(bundle)
          .filter((name) => fonts.test(name))
          .map((name) => link(name, { rel: 'preload', as: 'font', type: 'font/woff2' })),
      ];
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), fetchEarly],
  resolve: { alias: { zod: join(import.meta.dirname, 'core/api/no-schemas.ts') } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // What the page begins with is one file: what it shares with later parts would else come in dozens.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
