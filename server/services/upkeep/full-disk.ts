/** Whether a file could not be written because its disk, or a limit on it, leaves no room. */
export const isFullDisk = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as { code?: string } | null)?.code ?? '');
