import { useEffect, useState } from 'react';
import type { NamedFile } from '../../core/adding/upload.ts';
import { counted } from '../../core/words/words.ts';
import { droppedFiles } from './dropped.ts';

interface Props {
  corpus: string;
  onDropped: (files: NamedFile[]) => void;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes files; while some are over it, a frame says so. */
export function DropFrame({ corpus, onDropped }: Props) {
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    const move = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
      setOver(event.dataTransfer!.items.length);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(null);
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(null);
      void droppedFiles(event.dataTransfer!).then(onDropped);
    };
    addEventListener('dragover', move);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', move);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onDropped]);
  if (over === null) return null;
  return (
    <div className="drop-frame">
      <p>
        <b>Drop {over > 0 ? counted(over, 'file or folder', 'files or folders') : 'files'} to add them</b>
        {corpus !== 'main' && <span> to {corpus}</span>}
      </p>
    </div>
  );
}
