/**
 * An id made of a name: lower-case words joined by hyphens; letters of other scripts stay as they are. It is no key that every object
 * has (`constructor`), over which graphs would stumble.
 */
export function slug(name: string): string {
  const id = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id in {} ? `the-${id}` : id;
}
