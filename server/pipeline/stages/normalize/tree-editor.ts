import type { Token } from '../../annotated-document.ts';
import { dominates, hasChild, isPassive, type Tree } from '../../dependency-graph/dependency-graph.ts';

/** A change that a pass made to a token, with its relation and head before and after in words. */
export interface Rewrite {
  pass: string;
  token: number;
  before: string;
  after: string;
}

/** Changes a tree and keeps account of it. */
export class TreeEditor {
  readonly tree: Tree;
  /** Name of the pass at work. */
  pass = '';
  readonly rewrites: Rewrite[] = [];

  constructor(tree: Tree) {
    this.tree = tree;
  }

  /** Hangs a token on another (-1: makes it the root); a token that would hang on itself stays where it is. */
  hang(index: number, head: number, deprel: string): void {
    const token = this.tree[index]!;
    if ((token.head === head && token.deprel === deprel) || (head >= 0 && dominates(this.tree, index, head))) return;
    const before = this.place(token);
    if (token.head !== head) this.move(token, head);
    token.deprel = deprel;
    this.rewrites.push({ pass: this.pass, token: index, before, after: this.place(token) });
  }

  /** Puts a token in the place of one above it, which is then to be hung elsewhere. */
  promote(lower: number, upper: number): void {
    const { head, deprel } = this.tree[upper]!;
    this.hang(lower, head, deprel);
  }

  /** Makes a noun the subject of a finite verb: what opens the clause before it becomes the verb's marker. */
  makeSubject(noun: number, verb: number, openers: readonly number[] = []): void {
    const { tree } = this;
    if (dominates(tree, noun, verb)) {
      if (tree[noun]!.head < 0) this.promote(verb, noun);
      else this.hang(verb, tree[noun]!.head, openers.length ? 'advcl' : tree[noun]!.deprel);
    }
    for (const opener of openers) this.hang(opener, verb, 'mark');
    this.hang(noun, verb, isPassive(tree, verb) && hasChild(tree, verb, 'aux:pass') ? 'nsubj:pass' : 'nsubj');
  }

  private move(token: Token, head: number): void {
    if (token.head >= 0) {
      const siblings = this.tree[token.head]!.children;
      siblings.splice(siblings.indexOf(token.index), 1);
    }
    token.head = head;
    if (head < 0) return;
    const { children } = this.tree[head]!;
    const at = children.findIndex((child) => child > token.index);
    children.splice(at < 0 ? children.length : at, 0, token.index);
  }

  private place({ deprel, head }: Token): string {
    return head < 0 ? deprel : `${deprel} of ${this.tree[head]!.text}`;
  }
}
