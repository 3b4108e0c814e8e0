import { writeFileSync } from 'node:fs';
import { keptWords, unfoldedWords } from './packaged-words.ts';

// A step of the build.
writeFileSync(keptWords, JSON.stringify(unfoldedWords()));
