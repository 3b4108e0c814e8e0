import type { Span } from '../../../shared/span.ts';

/** Where a point of the selection lies in the text; paragraphs carry the place of their first character. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!paragraph) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

/** The words of an article that are selected in an element, as a span of its text; null where none are. */
export function markedSpan(within: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = selection.getRangeAt(0);
  if (!within.contains(commonAncestorContainer)) return null;
  const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  return start === null || end === null || start >= end ? null : { start, end };
}
