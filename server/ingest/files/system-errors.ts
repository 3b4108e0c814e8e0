import { unreadable } from '../unreadable.ts';

const messages: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EACCES: 'the {kind} may not be read; check its permissions',
  EPERM: 'the {kind} may not be read; check its permissions',
  EISDIR: 'is a folder where a file was expected',
  ELOOP: 'is a link that leads back to itself; remove it',
  ENAMETOOLONG: 'has a path that is too long; shorten it',
  EIO: 'the disk gave an error; check it and copy the file again',
  EMFILE: 'too many files are open; close other programs',
  Z_DATA_ERROR: 'the file is a damaged gzip; compress it again',
  Z_BUF_ERROR: 'the gzip file ends too early; compress it again',
  ERR_STREAM_PREMATURE_CLOSE: 'the input was closed before its end',
};

/** The error of a system call as one that says what to mend; all others as they are. */
export function inWords(error: unknown, kind: 'file' | 'folder' = 'file'): unknown {
  const message = messages[(error as { code?: string }).code ?? ''];
  return message ? unreadable(message.replace('{kind}', kind)) : error;
}
