import { createContext, type ReactNode, type RefObject, use, useRef } from 'react';
import type { Picture } from '../../core/picture/picture.ts';

/** Gives what the canvas shows now; null where there is no canvas. */
export type TakePicture = () => Picture | null;

const PictureContext = createContext<RefObject<TakePicture | null> | null>(null);

/** Lets what is beside the canvas take its picture. */
export function PictureProvider({ children }: { children: ReactNode }) {
  const source = useRef<TakePicture | null>(null);
  return <PictureContext value={source}>{children}</PictureContext>;
}

export function usePictureSource(): RefObject<TakePicture | null> {
  const source = use(PictureContext);
  if (!source) throw new Error('usePictureSource needs a PictureProvider around it');
  return source;
}
