import { useRef } from 'react';
import { useDensity } from '../state/use-media.ts';
import { useAdding } from './adding.tsx';
import { chosenFiles } from './dropped.ts';

/** Opens the system's choice of files or, where there is one, of a folder. */
export function ChooseFiles({ primary = false }: { primary?: boolean }) {
  const { give } = useAdding();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const phone = useDensity() === 'phone';
  const hidden = {
    type: 'file',
    multiple: true,
    hidden: true,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      give(chosenFiles(target.files));
      target.value = '';
    },
  };
  return (
    <span className="choose-files">
      <input ref={files} {...hidden} />
      {/* React knows no such attribute. */}
      <input ref={folder} {...hidden} {...({ webkitdirectory: '' } as object)} />
      <button
        type="button"
        className={`button ${primary ? 'is-primary' : 'is-outlined'}`}
        onClick={() => files.current?.click()}
      >
        {phone ? 'Files from this phone' : 'Choose files'}
      </button>
      {!phone && (
        <button type="button" className="link" onClick={() => folder.current?.click()}>
          or a folder
        </button>
      )}
    </span>
  );
}
