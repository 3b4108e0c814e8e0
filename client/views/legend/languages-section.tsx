import { isAnalyzed, languageShares } from '../../../shared/language.ts';
import { useStats } from '../data/corpus.ts';
import { useView } from '../state/view-context.tsx';

/** The languages of the articles, where some are not read because they are not in English. */
export function LanguagesSection() {
  const { state } = useView();
  const { data } = useStats(state.filter.corpus);
  if (!data || data.languages.every(({ language }) => isAnalyzed(language))) return null;
  return (
    <section className="legend-section" aria-labelledby="legend-languages">
      <h2 id="legend-languages">Languages</h2>
      <p className="legend-note">
        {languageShares(data.languages)}. Only English is read for stances; the others can be searched.
      </p>
    </section>
  );
}
