import type { Actor } from '../../shared/actor.ts';
import type { ExportedNode, ExportedStance } from './source.ts';

/** What tells a stance from all others: its id, which most have from their document. */
export const stanceKey = ({ id, document }: ExportedStance): string =>
  id.startsWith(document.id) ? id : `${document.id}#${id}`;

/** A node as the actor that it is. */
export const actorOf = ({ key, attributes }: ExportedNode): Actor => {
  const { label: name, kind, country, affiliation, role, aliases } = attributes;
  return { id: key, name, kind, country, affiliation, role, aliases };
};

/** All actors of a stance. */
export const actorsOf = ({ source, target, attributedTo }: ExportedStance): Actor[] =>
  [source, target, attributedTo].filter((actor) => actor !== null);

/** What the stance is about, when that is no actor. */
export const issueOf = ({ issueGroup, issue }: ExportedStance): string | null => issueGroup ?? issue;

/** The address of an article that a link may lead to: of the web, and written so that every format can hold it; null for any other. */
export function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return ['http:', 'https:'].includes(protocol) ? href.replace(/[^!#-;=?-Z_a-z~[\]]/g, encodeURIComponent) : null;
}
