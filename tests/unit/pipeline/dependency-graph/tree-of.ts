import type { Token } from '../../../../server/pipeline/annotated-document.ts';
import { normalizeTree } from '../../../../server/pipeline/stages/normalize/normalize-stage.ts';

/** The tree of {@link treeOf} with its known errors mended. */
export function normalized(lines: string): Token[] {
  const tree = treeOf(lines);
  normalizeTree(tree, { first: 0, last: tree.length });
  return tree;
}

/**
 * Tokens of one sentence from lines `form lemma upos xpos head label`, heads counted from 1 and 0 for the root, as in CoNLL-U;
 * the text is the forms with single spaces between them.
 */
export function treeOf(lines: string): Token[] {
  let at = 0;
  const tokens = lines
    .trim()
    .split('\n')
    .map((line, index): Token => {
      const [text, lemma, upos, xpos, head, deprel] = line.trim().split(/\s+/) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const start = at;
      at += text.length + 1;
      return {
        index,
        sentence: 0,
        text,
        start,
        end: start + text.length,
        lemma,
        upos,
        xpos,
        head: Number(head) - 1,
        deprel,
        children: [],
      };
    });
  for (const token of tokens) if (token.head >= 0) tokens[token.head]!.children.push(token.index);
  return tokens;
}
