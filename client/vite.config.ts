import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const renderer = join(import.meta.dirname, 'sigma/renderer.ts');

/** Has the browser fetch what draws the graph along with the page, though it is asked for only once there is a canvas. */
const fetchRendererEarly: Plugin = {
  name: 'fetch-renderer-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((file) => file.type === 'chunk' && file.facadeModuleId === renderer)
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        })),
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
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
