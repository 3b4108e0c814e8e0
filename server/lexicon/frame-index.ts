import { type Frame, frames } from './frames.ts';
import { regularForms } from './inflection.ts';

/** A frame with the lemmas after its first. */
export interface FrameEntry {
  frame: Frame;
  rest: readonly string[];
}

/** How much a frame asks for: longer idioms before shorter ones, those that ask for an object before those that take any. */
export const demand = ({ frame, rest }: FrameEntry): number => rest.length * 2 + (frame.object.length ? 3 : 0);

/** Part of speech and first lemma -> frames. */
const index = new Map<string, FrameEntry[]>();

/** Regular forms of the verbs that head a frame. */
const lemmaOfForm = new Map<string, string>();

function build(): void {
  let before = '';
  for (const frame of frames()) {
    const [first, ...rest] = frame.lemma.split(' ');
    const key = `${frame.pos} ${first}`;
    const entries = index.get(key);
    if (entries) entries.push({ frame, rest });
    else index.set(key, [{ frame, rest }]);
    // Frames of a verb stand together as a rule: its forms are made once.
    if (frame.pos === 'verb' && key !== before) for (const form of regularForms(first!)) lemmaOfForm.set(form, first!);
    before = key;
  }
  for (const entries of index.values()) entries.sort((a, b) => demand(b) - demand(a));
}

/** The frames whose lemma begins with a word, the most demanding first; undefined without any. */
export function framesUnder(pos: Frame['pos'], first: string): readonly FrameEntry[] | undefined {
  if (!index.size) build();
  return index.get(`${pos} ${first}`);
}

/** The verb with a frame of which a word in small letters is a regular form. */
export function verbOfForm(form: string): string | undefined {
  if (!index.size) build();
  return lemmaOfForm.get(form);
}
