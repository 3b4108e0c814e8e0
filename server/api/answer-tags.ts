import { createHash, randomUUID } from 'node:crypto';

/** The tag (ETag) of the answer to a question at a version of the store, known before the answer is. */
export type TagOf = (storeVersion: string, question: string) => string;

/**
 * Tags of this run of the server: another may serve another store under the same address, whose versions have the same numbers. They are
 * weak: the answer is the same in each encoding.
 */
export function answerTags(): TagOf {
  const run = randomUUID();
  return (storeVersion, question) =>
    `W/"${createHash('sha256')
      .update(JSON.stringify([run, storeVersion, question]))
      .digest('base64url')
      .slice(0, 27)}"`;
}
