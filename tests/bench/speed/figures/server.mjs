import express from 'express';

// A process with the API of a store and, beside it, a plain Express application that sends bytes that it was given.
const built = (path) => import(new URL(`../../../../dist/server/${path}`, import.meta.url).href);

const [, , db] = process.argv;
const { openStore } = await built('store/open-store.js');
const { createQueries } = await built('services/queries.js');
const { startServer } = await built('api/start.js');
const server = await startServer({ queries: createQueries(await openStore(db)), port: 0 });

const bodies = new Map();
const plain = express();
plain.use((request, response) => {
  const { type, body } = bodies.get(request.url);
  response.type(type).send(body);
});
const other = plain.listen(0, '127.0.0.1', () => process.send({ url: server.url, plain: other.address().port }));

process.on('message', ({ keep, cpu }) => {
  if (keep) bodies.set(keep.path, { type: keep.type, body: Buffer.from(keep.body, 'base64') });
  const { user, system } = process.cpuUsage();
  process.send(cpu || keep ? { cpu: (user + system) / 1000 } : {});
});
