const paths = {
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4M10.2 10.2 13.5 13.5',
  close: 'm4.2 4.2 7.6 7.6m0-7.6-7.6 7.6',
  down: 'm4.2 6.2 3.8 3.8 3.8-3.8',
  right: 'm6.2 4.2 3.8 3.8-3.8 3.8',
  back: 'M9.8 4.2 6 8l3.8 3.8',
  toward: 'M2.5 8h10.5m-3.2-3.3L13 8l-3.2 3.3',
  export: 'M8 2.5v7.6M4.7 7 8 10.3 11.3 7M3 13.3h10',
  moon: 'M13.2 9.7A5.8 5.8 0 1 1 6.6 2.6a5 5 0 0 0 6.6 7.1Z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  minus: 'M3.2 8h9.6',
  fit: 'M2.8 5.8v-3h3M10.2 2.8h3v3M13.2 10.2v3h-3M5.8 13.2h-3v-3',
  graph:
    'M3.9 9.7a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8M11.9 2.3a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8M12.1 10.7a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M5.3 10.3l5.1-4.7M5.9 11.8l4.6.3',
  table:
    'M3.4 3.2h9.2a1.2 1.2 0 0 1 1.2 1.2v7.2a1.2 1.2 0 0 1-1.2 1.2H3.4a1.2 1.2 0 0 1-1.2-1.2V4.4a1.2 1.2 0 0 1 1.2-1.2ZM2.2 6.6h11.6M6.6 6.6v6.2',
  filter: 'M2.2 4.2h11.6M4.6 8h6.8M6.7 11.8h2.6',
  news: 'M3.5 3.2h9a1 1 0 0 1 1 1v7.6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4.2a1 1 0 0 1 1-1ZM5 6h6M5 8.3h2.6M5 10.3h2.6M9.6 8.3H11v2H9.6Z',
  slider: 'M2.2 8h4.6M11.2 8h2.6M9 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 4.8V8l2.3 1.4',
  alert: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 5.2v3.2M8 10.8v.1',
  dots: 'M3.6 8h.1M8 8h.1M12.4 8h.1',
  check: 'm3.2 8.4 3.2 3.2 6.4-6.8',
} as const;

export type IconName = keyof typeof paths;

/** A line icon; it is decoration, the control around it carries the name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={paths[name]} strokeWidth={name === 'dots' ? 2.4 : undefined} />
    </svg>
  );
}
