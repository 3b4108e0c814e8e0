import { createRequire } from 'node:module';
import type * as htmlparser2 from 'htmlparser2';

const require = createRequire(import.meta.url);

/** A parser of HTML or XML; the package is loaded with the first one, as most texts hold no markup. */
export function createParser(...given: ConstructorParameters<typeof htmlparser2.Parser>): htmlparser2.Parser {
  const { Parser } = require('htmlparser2') as typeof htmlparser2;
  return new Parser(...given);
}
