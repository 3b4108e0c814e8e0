import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep a page of this server to its own scripts and data. What scripts set of an element's
 * style is no inline style. Pictures may come from data, as the one to share does. Nothing asks for HTTPS, which a local server lacks.
 */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  });
