import type { ReactNode } from 'react';

/** Numbers of cases and papers: two letters, point, year, sequence, and what follows. */
const CODE = /([A-Z]{2}-?\d{2}-\d{4}-\d{4}(?:-[A-Z0-9]+)*)/;

/** A text whose numbers are never broken at the end of a line. What is no text stays as it is. */
export function withCodes(content: ReactNode): ReactNode {
  if (typeof content !== 'string' || !CODE.test(content)) return content;
  return content.split(CODE).map((part, index) =>
    // split gives text and number by turns
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="v-code">
        {part}
      </span>
    ),
  );
}
