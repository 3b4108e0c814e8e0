import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const renderer = join(import.meta.dirname, 'sigma/renderer.ts');

/** Has the browser fetch what draws the graph along with the page, though it is asked for only once there is a canvas. */
const fetchRendererEarly: Plugin = {
  name: 'fetch-renderer-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const later = new Set(chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName));
      return chunks
        .filter(({ facadeModuleId }) => facadeModuleId === renderer)
        .flatMap(({ fileName, imports }) => [fileName, ...imports.filter((name) => later.has(name))])
        .map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        }));
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), fetchRendererEarly],
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
