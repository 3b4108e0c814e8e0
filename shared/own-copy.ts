/** Engines keep a piece of a text from this length on as a place in that text, which stays in memory as long as the piece does. */
const fewestCharacters = 13;

/** The same string with memory of its own: to be kept longer than the text that it was cut from. */
export const ownCopy = (piece: string): string => (piece.length < fewestCharacters ? piece : piece.split('').join(''));
