import { useView } from '../state/view-context.tsx';

/** What a stance is about; pressed, it shows all stances about the same issue alone. */
export function Issue({ phrase, name }: { phrase: string; name: string }) {
  const { narrow } = useView();
  return (
    <button
      type="button"
      className="link"
      onClick={() => narrow({ issue: [name] })}
      title={`Only stances about ${name}`}
    >
      {phrase}
    </button>
  );
}
