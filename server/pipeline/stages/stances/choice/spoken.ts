import { groupBy } from '../../../../../shared/group-by.ts';
import type { Ends } from '../model/cue.ts';
import type { Encoded } from '../model/encoded.ts';
import { takesPart } from '../model/pair.ts';
import type { Findings } from '../rule.ts';
import { isOwnSide } from '../speech/verdicts.ts';

/** Speakers, with everybody whom they name in a sentence that does not name them, each once; those of their own side aside. */
export function spokenPairs({ context, acts }: Findings, encoded: Encoded): Ends[] {
  const { document, tree } = context;
  const actsIn = groupBy(acts, ({ predicate }) => tree[predicate.head]!.sentence);
  const met = new Set<string>();
  return document.mentions.flatMap((mention, index) => {
    const { sentence } = tree[mention.head]!;
    const speaker = takesPart(mention, false) ? encoded.speaker(sentence) : null;
    if (!speaker) return [];
    const as = (at: number, role: string) =>
      ({ mention: at, token: document.mentions[at]!.head, hop: 'self', role }) as const;
    const ends = { sentence, source: speaker.actor, from: as(speaker.mention, 'speaker'), to: as(index, '') };
    return mention.actors.flatMap((target): Ends[] => {
      const key = `${sentence}\t${target}`;
      if (met.has(key) || isOwnSide(context, speaker.actor, target)) return [];
      met.add(key);
      return [{ ...ends, target, acts: actsIn.get(sentence) ?? [] }];
    });
  });
}
