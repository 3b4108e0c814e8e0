import { createHash } from 'node:crypto';
import { DemarcheError } from '../../../shared/errors.ts';
import type { Page as AskedPage } from '../../../shared/routes.ts';
import type { Key, Page } from '../../store/store.ts';
import { version } from '../version.ts';

/** A question for a page as it is answered: in place of a cursor the key that the page begins after. */
export type Paged<Query> = Omit<Query, keyof AskedPage> & Page;

/** An answer with the key that the next page begins after, in place of a cursor. */
export type WithKey<Answer> = Omit<Answer, 'next'> & { next: Key | null };

/** A question as long as it stays the same from page to page, whatever the order of its parameters. */
function sameQuestion(name: string, args: readonly string[], query: object): string {
  const asked = Object.entries(query).filter(([field]) => !(field in pageFields));
  return JSON.stringify([version, name, args, asked.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

const pageFields: Readonly<Record<keyof AskedPage, true>> = { limit: true, cursor: true, offset: true };

/** Ties a key to its question, so that a cursor of another one, or half a cursor, is found out. */
const seal = (question: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([question, key]))
    .digest('base64url')
    .slice(0, 11);

function write(question: string, key: Key): string {
  const text = JSON.stringify(key);
  return Buffer.from(seal(question, text) + text).toString('base64url');
}

/** @throws DemarcheError `invalid_request` for a cursor that this question has not. */
function read(question: string, cursor: string): Key {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [found, key] = [text.slice(0, 11), text.slice(11)];
  if (found === seal(question, key) && cursor === Buffer.from(text).toString('base64url')) return JSON.parse(key);
  throw new DemarcheError(
    'invalid_request',
    'Parameter cursor: broken, or of another question: give next of a page before, with the parameters that it was asked with.',
  );
}

/**
 * Answers a question for a page: `answer` is given the key that the page begins after in place of the cursor.
 * @throws DemarcheError `invalid_request` for a cursor that this question has not, and for one beside an offset.
 */
export async function answerPage<Query extends Pick<AskedPage, 'limit' | 'offset' | 'cursor'>, Answer>(
  name: string,
  args: readonly string[],
  { cursor, ...query }: Query,
  answer: (query: Paged<Query>) => Promise<WithKey<Answer>>,
): Promise<Answer> {
  const question = sameQuestion(name, args, query);
  if (cursor !== undefined && query.offset)
    throw new DemarcheError(
      'invalid_request',
      'Parameter offset: a cursor says where its page begins; give one of both.',
    );
  const asked = cursor === undefined ? query : { ...query, after: read(question, cursor) };
  const { next, ...rest } = await answer(asked as unknown as Paged<Query>);
  return { ...rest, next: next && write(question, next) } as Answer;
}
