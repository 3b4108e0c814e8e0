import { type ReactNode, useEffect, useState } from 'react';

/** The scrolling part of a panel, with a fade at its foot while more follows. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    if (!element) return;
    const measure = () => setMore(element.scrollHeight - element.scrollTop - element.clientHeight > 4);
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [element]);
  return (
    <div className="scroll" data-more={more || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={setElement} className="scroll-body" aria-label={label} tabIndex={0}>
        <div className="scroll-content">{children}</div>
      </section>
    </div>
  );
}
