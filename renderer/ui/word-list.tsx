import './word-list.css';

/** Words to compare aloud, numbered and big enough to be read across a table. */
export function WordList({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <ol className="v-words" aria-label={label}>
      {words.map((word, index) => (
        <li key={`${index}-${word}`}>
          <small>{index + 1}</small>
          {word}
        </li>
      ))}
    </ol>
  );
}
