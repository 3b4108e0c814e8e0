import type { Polarity } from '../../../shared/plover.ts';
import type { QuotationPart } from '../../core/evidence/quotation.ts';

const cueOf = (part: QuotationPart) => (part.cue ? <u>{part.text}</u> : part.text);

/** Quoted text, verbatim, with the evidence in the tint of its sign and the cue underlined. */
export function Quotation({ parts, sign }: { parts: readonly QuotationPart[]; sign: Polarity }) {
  return (
    <blockquote className={`quotation is-${sign}`}>
      {parts.map((part) =>
        part.evidence ? <mark key={part.start}>{cueOf(part)}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </blockquote>
  );
}
