import { FetchError } from './fetch-error.ts';

const passing: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'could not be looked up; is this machine online?',
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'broke the connection off',
  EPIPE: 'broke the connection off',
  ETIMEDOUT: 'does not answer',
  ECONNABORTED: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached from here',
  ENETUNREACH: 'cannot be reached from here; is this machine online?',
};

const isTls = (code: string): boolean =>
  /^(?:ERR_SSL|ERR_TLS|EPROTO|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/.test(code);

/** An error of name service, socket, TLS or HTTP parser as one that says what it means for the address. */
export function inNetworkWords(error: unknown): unknown {
  if (error instanceof FetchError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const options = { cause: error, unreachable: true };
  if (passing[code]) return new FetchError(passing[code], 'soon', options);
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return new FetchError('has a host that does not exist; check the address', 'never', options);
  if (isTls(code))
    return new FetchError(
      `has no valid certificate or broken TLS (${code}), so nobody knows who answers`,
      'never',
      options,
    );
  if (code.startsWith('HPE_')) return new FetchError(`does not answer in HTTP (${code})`, 'never', options);
  return (error as Error).name === 'AbortError'
    ? error
    : new FetchError(`cannot be fetched (${message})`, 'never', options);
}
