import type { Attachment, Email } from 'postal-mime';
import { parseDate } from '../date.ts';
import { htmlText } from '../html/text.ts';
import type { Place } from '../place.ts';
import { type ReadContext, type ReadItem, unreadable } from '../reader.ts';
import { innerSource, type Source } from './source.ts';

const header = (email: Email, name: string): string | null =>
  email.headers.find(({ key }) => key === name)?.value ?? null;

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

const isAttached = ({ disposition, related, mimeType }: Attachment): boolean =>
  disposition === 'attachment' && !related && !/^(?:image|audio|video|application\/pgp)/.test(mimeType);

function textOf({ html, text }: Email): string {
  const shown = html ? htmlText(html) : '';
  return shown || (text ?? '').trim();
}

/**
 * A message as a document, its sender as the outlet, and the files attached to it.
 * @throws DemarcheError `unreadable_input` when it has neither a text nor attached files.
 */
export async function* readEmail(
  bytes: Buffer,
  source: Source,
  at: Partial<Place>,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const { default: PostalMime } = await import('postal-mime');
  const email = await PostalMime.parse(bytes);
  const place = { ...source.place, ...at };
  const attached = email.attachments.filter(isAttached);
  const text = textOf(email);
  if (!text && !attached.length) throw unreadable('the message has no text');
  const written = header(email, 'date');
  const { date, note } = written === null ? { date: null, note: undefined } : parseDate(written);
  const input = {
    text,
    title: email.subject?.trim() || null,
    date,
    source: email.from?.name || email.from?.address || null,
  };
  const path = at.number === undefined ? source.path : null;
  if (text) yield { kind: 'document', place, path, input, notes: note ? [`date left out: ${note}`] : [] };
  for (const [index, attachment] of attached.entries()) {
    const name = attachment.filename ?? `attachment ${index + 1}`;
    yield* context.inner(innerSource(source, { ...at, member: name }, name, bytesOf(attachment)));
  }
}
