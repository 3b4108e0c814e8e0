import { useEffect, useRef } from 'react';
import { inputExtensions, inputFormats } from '../../../shared/input-formats.ts';
import { useCorpora } from '../data/corpus.ts';
import { Icon } from '../parts/icon.tsx';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { useDensity } from '../state/use-media.ts';
import { AddField } from './add-field.tsx';
import { AddProgress } from './add-progress.tsx';
import { useAdding } from './adding.tsx';
import { ChooseFiles } from './choose-files.tsx';
import '../styles/add.css';

const main = ['PDF', 'Word', 'CSV', 'Excel', 'JSON', 'HTML', 'ZIP', 'Nexis', 'Factiva', 'ProQuest'];

/** The corpus that everything goes to which is added from now on. */
function CorpusField() {
  const { corpus, choose } = useAdding();
  const corpora = useCorpora().data?.corpora ?? [];
  return (
    <p className="add-corpus">
      <label htmlFor="add-corpus">Corpus</label>
      <input
        id="add-corpus"
        list="add-corpora"
        defaultValue={corpus}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        maxLength={40}
        title="Lowercase letters and digits, and hyphens between them, such as gulf-2024"
        onChange={({ target }) => target.validity.valid && target.value && choose(target.value)}
      />
      <datalist id="add-corpora">
        {corpora.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </p>
  );
}

/** Where articles are added: files, texts and addresses above, below them how far their reading is. */
export function AddPanel() {
  const { show, error } = useAdding();
  const phone = useDensity() === 'phone';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside
      className="add-panel"
      aria-label="Add articles"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        show(false);
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          Add articles
        </h2>
        <button type="button" className="button is-square" aria-label="Close" onClick={() => show(false)}>
          <Icon name="close" />
        </button>
      </header>
      <ScrollArea label="What is added">
        <div className="add-zone">
          <Icon name="news" size={20} />
          <p>
            {!phone && <b>Drop files or a folder anywhere</b>}
            <span className="add-formats" title={inputFormats.map(({ title }) => title).join(', ')}>
              {main.join(', ')} and {inputExtensions.length - main.length} more
            </span>
          </p>
          <ChooseFiles />
        </div>
        <AddField />
        <CorpusField />
        {error && (
          <p className="add-refused" role="alert">
            {error}
          </p>
        )}
        <AddProgress />
      </ScrollArea>
    </aside>
  );
}
