/** Something that a user gave to be read; files and pasted texts lie in a file of the server for as long as it takes. */
export type AddingInput =
  | { kind: 'file'; name: string; file: string }
  | { kind: 'article'; file: string }
  | { kind: 'address'; address: string }
  | { kind: 'sample' };

/** What a pasted text is called. */
export const pasted = 'pasted text';

/** What an input is called where something is said of it. */
export function nameOf(input: AddingInput): string {
  if (input.kind === 'file') return input.name;
  if (input.kind === 'address') return input.address;
  return input.kind === 'sample' ? 'the sample articles' : pasted;
}
