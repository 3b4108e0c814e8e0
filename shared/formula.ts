/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), full-width forms included. */
const formulaStart = /^[\s\u{FEFF}]*[=+\-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;

/** A text for a spreadsheet: one that it would run as a formula gets an apostrophe before it. */
export const withoutFormula = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);
