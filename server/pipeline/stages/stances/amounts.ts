/** Units of money. Whose money it is (`paid in U.S. dollars`) has no part in what it is paid for. */
export const currencies: ReadonlySet<string> = new Set(
  'dollar dlrs dlr cent euro pound yen yuan peso franc mark rouble ruble rupee krona'.split(' '),
);
