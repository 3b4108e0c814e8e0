import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Density } from '../../core/graph/encoding.ts';
import { roomNow, windows } from './window.ts';

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
  const phone = useMedia(windows.phone);
  const wide = useMedia(windows.wide);
  return phone ? 'phone' : wide ? 'wide' : 'medium';
}

/** The size of an element, followed as it changes; null until it is known. */
export function useSize(element: HTMLElement | null): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** How many actors the canvas has room for; it takes another number only when the window changes by a fifth. */
export function useRoom(): number {
  const density = useDensity();
  const measure = useCallback(() => roomNow(density), [density]);
  const [room, setRoom] = useState(measure);
  useEffect(() => {
    const follow = () => setRoom((before) => (Math.abs(measure() - before) > before / 5 ? measure() : before));
    follow();
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, [measure]);
  return room;
}
