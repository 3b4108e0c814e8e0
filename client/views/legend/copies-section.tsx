import { Checkbox } from 'react-aria-components';
import { counted, number } from '../../core/words/words.ts';
import { useStats } from '../data/corpus.ts';
import { Icon } from '../parts/icon.tsx';
import { useView } from '../state/view-context.tsx';

/** Whether copies of an article count once or each; there is nothing to choose where no article has copies. */
export function CopiesSection() {
  const { state, narrow } = useView();
  const { data } = useStats(state.filter.corpus);
  const isChecked = state.filter.copies === true;
  if (!data || data.stories === data.documents) return null;
  return (
    <section className="legend-section" aria-labelledby="legend-copies">
      <h2 id="legend-copies">
        Copies <span>{number(data.documents - data.stories)}</span>
      </h2>
      <div className="check-row">
        <Checkbox
          className="check"
          isSelected={isChecked}
          onChange={() => narrow({ copies: isChecked ? undefined : true })}
        >
          <span className="check-box" aria-hidden="true">
            {isChecked && <Icon name="check" size={11} />}
          </span>
          <span className="check-label">Count every copy</span>
        </Checkbox>
      </div>
      <p className="legend-note">
        {counted(data.stories, 'story', 'stories')} in {counted(data.documents, 'article')}.
      </p>
    </section>
  );
}
