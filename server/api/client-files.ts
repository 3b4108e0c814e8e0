import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

const yearInSeconds = 365 * 24 * 60 * 60;

/**
 * Serves the built client. Files of `assets/` carry a hash in their names and are kept for good; every other address
 * without a file ending is a view of the client, which finds its way by itself.
 */
export function serveClient(folder: string | null): RequestHandler {
  if (!folder || !existsSync(join(folder, 'index.html'))) return sayThereIsNone;
  const index = join(folder, 'index.html');
  const router = Router();
  router.use(express.static(folder, { setHeaders: setCaching, index: false, redirect: false }));
  router.use((request, response, next) => {
    if (!['GET', 'HEAD'].includes(request.method) || hasEnding(request.path)) {
      response.status(404).type('text/plain').send('There is no such file.\n');
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(index, next);
  });
  return router;
}

const hasEnding = (path: string): boolean => path !== '/' && extname(path) !== '';

function setCaching(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  const hashed = /[\\/]assets[\\/][^\\/]*$/.test(path);
  response.setHeader('Cache-Control', hashed ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache');
}

const sayThereIsNone: RequestHandler = (_request, response) => {
  response
    .status(404)
    .type('text/plain')
    .send('The explorer is not built here (npm run build makes it); the API is under /api.\n');
};
