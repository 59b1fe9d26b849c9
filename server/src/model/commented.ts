/** Comments about something that is to be written, without comment signs. */
export interface Commented {
  /** Lines above it. */
  readonly comments?: readonly string[];
  /** At the end of its first line, as behind an opening brace. */
  readonly beside?: string;
  /** Behind its end. */
  readonly behind?: string;
}

/** The comments of an item alone. */
export function commentsOf({ comments, beside, behind }: Commented): Commented {
  return {
    ...(comments && comments.length > 0 && { comments }),
    ...(beside !== undefined && { beside }),
    ...(behind !== undefined && { behind }),
  };
}

/** All comments of an item as lines, to be put where the item would be. */
export function allLines({ comments = [], beside, behind }: Commented): readonly string[] {
  return [...comments, ...(beside === undefined ? [] : [beside]), ...(behind === undefined ? [] : [behind])];
}

/** Whether something is said about it. */
export function isCommented({ comments, beside, behind }: Commented): boolean {
  return (comments !== undefined && comments.length > 0) || beside !== undefined || behind !== undefined;
}
