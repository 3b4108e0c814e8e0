import { relationOf, subjectsOf } from '../../../dependency-graph/dependency-graph.ts';
import { carrierOf } from '../carrier.ts';
import type { Context } from '../context.ts';
import type { Filler } from '../reading.ts';
import { referentsOf } from '../referents.ts';

/** Things through which somebody acts: `passed a bill that bans`. */
const documents = new Set(
  'bill law resolution order measure decree letter statement report ad lawsuit plan policy decision ruling move legislation act rule regulation motion'.split(
    ' ',
  ),
);

/** `signed a letter condemning`: who made the thing whose participle the verb is. */
export function authorsOf(context: Context, verb: number): Filler[] {
  const { tree } = context;
  const { deprel, head, xpos } = tree[verb]!;
  const isWritten =
    (deprel === 'acl' && xpos === 'VBG') || (deprel === 'acl:relcl' && documents.has(tree[head]!.lemma));
  if (!isWritten) return [];
  const carrier = relationOf(tree[head]!) === 'obj' ? carrierOf(tree, head) : null;
  const makers = carrier === null ? [] : subjectsOf(tree, carrier);
  return makers.flatMap((token) => referentsOf(context, token).map((referent) => ({ ...referent, role: 'author' })));
}
