import { attempt } from "../../analysis/index";
import { languageOf, writtenBlocks } from "../../languages/index";
import { isConfiguration, isTestFile, type NewBlock } from "../../model/index";
import { type DocumentEdits, type Span, withLineEnds } from "../../text/index";
import type { Store } from "../../workspace/index";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import { refactorings } from "./refactorings";

/** A refactoring that applies. */
interface OfferedRefactoring extends Pick<Refactoring, "id" | "kind"> {
  readonly title: string;
}

/** What may be done with code that is selected. */
export interface RefactoringQueries {
  /** What may be done with what `span` selects, or with what is at a cursor. */
  refactorings(uri: string, span: Span): readonly OfferedRefactoring[];
  /** The edits of one of those, of any documents of the module; none where it does not apply any more. */
  refactor(uri: string, span: Span, id: string): readonly DocumentEdits[];
}

/** Answers them from the store. */
export function refactoringQueries({ read, scopeOf }: Store): RefactoringQueries {
  function contextAt(uri: string, span: Span): RefactoringContext | undefined {
    const document = read(uri);
    const language = languageOf(uri);
    if (!document || !language?.conversion) return undefined;
    const newBlock = (block: NewBlock) => writtenBlocks([block], uri, language, scopeOf(uri).catalog);
    const comments = () => language.comments(document);
    return { document, span, scope: scopeOf(uri), write: language.write, comments, newBlock };
  }

  return {
    refactorings(uri, span) {
      const context = contextAt(uri, span);
      if (!context) return [];
      return refactorings.filter(isFor(uri)).flatMap(({ id, kind, offer }) =>
        attempt(
          `refactoring ${id}`,
          context.scope,
          () => {
            const offered = offer(context);
            // Not every construct of a program is where another can be put beside it.
            const isPossible = offered && (!context.document.isProgram || offered.edits().length > 0);
            return isPossible ? [{ id, kind, title: offered.title }] : [];
          },
          [],
        ),
      );
    },
    refactor(uri, span, id) {
      const context = contextAt(uri, span);
      const refactoring = refactorings.find((one) => one.id === id && isFor(uri)(one));
      const made = (context && refactoring?.offer(context)?.edits()) ?? [];
      return made.map(({ uri, edits }) => ({ uri, edits: withLineEnds(read(uri)?.text ?? "", edits) }));
    },
  };
}

/** Which of them are meant for a document: those of configurations, or of tests. */
function isFor(uri: string) {
  const isAsked = isTestFile(uri) || isConfiguration(uri);
  return ({ isForTests = false }: Refactoring) => isAsked && isForTests === isTestFile(uri);
}
