import { CorpusName } from '../../../shared/corpus.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import type { CorporaAnswer, CorpusRenamed } from '../../../shared/routes.ts';
import type { Moment, Store } from '../../store/store.ts';

/** The corpora of the store with their sizes, by name. */
export const listCorpora = async (store: Moment): Promise<CorporaAnswer> => ({ corpora: await store.corpora() });

/** @throws DemarcheError `unknown_corpus` that lists those that exist, when one of these does not. */
export async function checkCorpora(store: Moment, names: readonly string[] = []): Promise<void> {
  const there = await store.knownCorpora(names);
  const missing = names.find((name) => !there.has(name));
  if (missing === undefined) return;
  const known = (await store.corpora()).map(({ name }) => name);
  const others = known.length ? `take one of ${known.join(', ')}` : 'the database holds no articles yet';
  throw new DemarcheError('unknown_corpus', `There is no corpus "${missing}"; ${others}.`);
}

/**
 * Gives a corpus another name.
 * @throws DemarcheError `unknown_corpus`; `invalid_request` when the new name is none, or another corpus has it.
 */
export async function renameCorpus(store: Store, name: string, to: string): Promise<CorpusRenamed> {
  const { error } = CorpusName.safeParse(to);
  if (error) throw new DemarcheError('invalid_request', `"${to}": ${error.issues[0]!.message}.`);
  await checkCorpora(store, [name]);
  if (!(await store.renameCorpus(name, to)))
    throw new DemarcheError('invalid_request', `There is a corpus "${to}" already; choose another name.`);
  return { name, to };
}
