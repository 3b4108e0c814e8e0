import type { Quotation } from '../../../annotated-document.ts';
import type { Coreference } from '../coreference-context.ts';

/** The quotation that a token stands in, words in scare quotes aside. */
export const quotationAt = ({ document }: Coreference, token: number): Quotation | undefined =>
  document.quotations.find(({ first, last, scare }) => !scare && first <= token && token < last);
