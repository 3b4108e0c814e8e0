import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Where the sample articles lie that come with the program. */
export const sampleFolder = (): string => dirname(createRequire(import.meta.url).resolve('#seeds'));
