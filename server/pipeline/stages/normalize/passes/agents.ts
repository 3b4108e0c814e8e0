import { childrenBy, isPassive, prepositionOf, type Tree } from '../../../dependency-graph/dependency-graph.ts';
import type { Pass } from '../normalize-stage.ts';
import type { TreeEditor } from '../tree-editor.ts';

/** `was cut off from the market by Peru`, `was named envoy by Peru`: agents that hang on the noun before them. */
function misplacedAgent(edit: TreeEditor, verb: number): void {
  const { tree } = edit;
  if (!isPassive(tree, verb) || agentsOf(tree, verb).length) return;
  for (const oblique of childrenBy(tree, verb, 'obl', 'obj', 'xcomp'))
    for (const agent of childrenBy(tree, oblique, 'nmod'))
      if (tree[agent]!.deprel !== 'nmod:poss' && prepositionOf(tree, agent) === 'by')
        edit.hang(agent, verb, 'obl:agent');
}

const agentsOf = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'obl').filter((child) => prepositionOf(tree, child) === 'by');

export const agentPasses: readonly Pass[] = [{ name: 'agent that hangs on a noun', run: misplacedAgent }];
