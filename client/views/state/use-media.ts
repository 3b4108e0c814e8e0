import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Density } from '../../core/graph/encoding.ts';

/** Whether a media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Which of the three layouts the window has room for. */
export function useDensity(): Density {
  const phone = useMedia('(max-width: 767px)');
  const wide = useMedia('(min-width: 1200px)');
  return phone ? 'phone' : wide ? 'wide' : 'medium';
}

/** The size of an element, followed as it changes; null until it is known. */
export function useSize(element: HTMLElement | null): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
