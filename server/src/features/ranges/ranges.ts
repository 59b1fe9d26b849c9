import { languageOf } from "../../languages/index";
import type { Document } from "../../model/index";
import type { Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type Comments, commentRuns } from "./commentRuns";
import { isOverLines, overLinesIn } from "./overLines";
import { selectionAt } from "./selection";

/** How the text of a document is built. Programs have that of their compiler. */
export interface RangeQueries {
  /** What can be folded away; undefined where that is left to the editor. */
  folds(uri: string): readonly Fold[] | undefined;
  /** What a selection at an offset grows to, smallest first, the whole text last. */
  selectionAt(uri: string, offset: number): readonly Span[];
}

/** Answers them from the store. */
export function rangeQueries({ read }: Store): RangeQueries {
  const own = (uri: string) => {
    const document = read(uri);
    return document?.isProgram ? undefined : document;
  };
  return {
    folds(uri) {
      const document = own(uri);
      return document && foldsIn(document, commentsIn(document));
    },
    selectionAt(uri, offset) {
      const document = own(uri);
      return document ? selectionAt(document, offset, commentsIn(document)) : [];
    },
  };
}

/** None of JSON: they are members as any other. */
function commentsIn(document: Document): readonly Span[] {
  const language = languageOf(document.uri);
  return (language?.commentSign && language.comments(document)) || [];
}

/** What can be folded away behind the line that it begins on. */
interface Fold extends Span {
  /** Whether the last line stays: it holds what closes the brackets or the text. */
  readonly keepsLast: boolean;
  readonly kind?: Comments["kind"];
}

/** Blocks, lists, maps, calls and texts over several lines, comments that follow one another, and regions. */
function foldsIn(document: Document, comments: readonly Span[]): Fold[] {
  const overLines = overLinesIn(document);
  const folds: Fold[] = overLines.map(({ span: { start, end }, isClosed, blanks }) => ({
    start,
    // What nobody has closed yet ends with what is in it.
    end: end - blanks,
    keepsLast: isClosed,
  }));
  for (const { span, kind } of commentRuns(document.text, comments))
    if (isOverLines(span, document.text)) folds.push({ ...span, keepsLast: false, kind });
  return folds;
}
