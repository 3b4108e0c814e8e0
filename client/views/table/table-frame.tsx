import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

/** Where the tools of the table that shows stand: in the row of its tabs. */
export const ToolsPlace = createContext<HTMLElement | null>(null);

/** A table with its tools. */
export function TableFrame({ tools, note, children }: { tools: ReactNode; note?: ReactNode; children: ReactNode }) {
  const place = use(ToolsPlace);
  return (
    <>
      {place && createPortal(tools, place)}
      {note && <p className="table-note">{note}</p>}
      {children}
    </>
  );
}
