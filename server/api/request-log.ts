import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** Logs every request once it is answered: method, path, status and milliseconds; failures of the server as errors. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method } = request;
    const url = request.originalUrl.replace(/([?&]token=)[^&]*/g, '$1...');
    response.once('finish', () => {
      const status = response.statusCode;
      const milliseconds = Math.round(performance.now() - started);
      logger[status < 500 ? 'info' : 'error']({ method, url, status, milliseconds }, 'request');
    });
    next();
  };
}
