import { FetchError } from './fetch-error.ts';

const meanings: Readonly<Record<number, string>> = {
  401: 'wants a login; save the page from a browser and give the file',
  402: 'wants to be paid; save the page from a browser and give the file',
  403: 'does not let programs in; save the page from a browser and give the file',
  404: 'is not there; check the address',
  410: 'is not there any more',
  429: 'says that it is asked too often; fetch it again later',
  451: 'may not be shown here for legal reasons',
};

/** The error that an answer other than a page is. */
export function statusError(status: number, again: 'soon' | 'never'): FetchError {
  const meaning = meanings[status] ?? (status >= 500 ? 'has an error on its server' : 'gives no page');
  return new FetchError(`${meaning} (HTTP ${status})`, again);
}
