import type { Actor } from '../../../../shared/actor.ts';
import type { AnnotatedDocument } from '../../annotated-document.ts';
import type { Reading } from './reading.ts';

/** Countries that take part in a stance though the text names them as places only: actors that the document lacks so far. */
export function hostsIn({ document, mentions, actors }: AnnotatedDocument, chosen: readonly Reading[]): Actor[] {
  const known = new Set(actors.map(({ id }) => id));
  const found: Actor[] = [];
  for (const { target, targetMention } of chosen) {
    const mention = mentions[targetMention];
    const entry = mention?.reading?.entry;
    if (!mention || entry?.kind !== 'country' || entry.id !== target || known.has(target)) continue;
    known.add(target);
    const { id, name, kind, country, affiliation, role } = entry;
    const aliases = mention.reading?.form === 'name' ? [document.text.slice(mention.start, mention.end)] : [];
    found.push({ id, name, kind, country, affiliation, role, aliases });
  }
  return found;
}
