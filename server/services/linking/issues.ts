import { groupIssues } from '../../linking/group-issues.ts';
import { headOf } from '../../linking/issue-key.ts';
import type { LinkTables } from '../../store/store.ts';

/** Groups the issues anew that may belong together with one of the changed phrases: those with the same head. */
export async function groupChangedIssues(tables: LinkTables): Promise<void> {
  const changed = await tables.changedPhrases();
  const heads = new Map(changed.map(({ phrase, head }) => [phrase, head ?? headOf(phrase)]));
  await tables.saveHeads(
    new Map(changed.flatMap(({ phrase, head }) => (head === null ? [[phrase, heads.get(phrase)!]] : []))),
  );
  const phrases = await tables.phrasesOf([...new Set(heads.values())]);
  const names = new Map(phrases.map(({ phrase, name }) => [phrase, name]));
  const groups = groupIssues(phrases);
  await tables.saveIssueGroups(new Map([...groups].filter(([phrase, name]) => names.get(phrase) !== name)));
}
