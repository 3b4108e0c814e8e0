import type { Mention } from '../../annotated-document.ts';
import { type Coreference, link } from './coreference-context.ts';

/** Links the caller's mentions to the caller's actors, before anything else is looked at. */
export function linkGiven(context: Coreference): void {
  const { register, document } = context;
  for (const mention of context.mentions) {
    const { given, kind, type, entry, gender, plural, noun, form } = mention.reading;
    if (given === null) continue;
    const text = document.document.text.slice(mention.start, mention.end);
    const named = entry && form !== 'demonym' && !noun ? entry : null;
    const record = register.addGiven(given, text, kind ?? (plural ? 'group' : 'person'), type, named);
    record.gender ??= gender;
    if (mention.reading.role) record.roles.push(mention.reading.role);
    link(mention, [record], 1);
  }
}

/** The mentions that stay with the document: none that only say whose another is, and with given actors none of other actors. */
export function keptMentions({ document, mentions }: Coreference): Mention[] {
  const shown = mentions.filter(({ reading }) => !reading.absorbed);
  if (!document.given) return shown;
  const given = new Set(document.given.map(({ actor }) => actor));
  return shown.filter(({ actors }) => actors.length > 0 && actors.every((actor) => given.has(actor)));
}
