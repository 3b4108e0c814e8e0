import { createRequire } from 'node:module';

/** The version of Demarche, as package.json says. */
export const version: string = createRequire(import.meta.url)('#package').version;
