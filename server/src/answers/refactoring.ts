import { refactorings } from "../features/refactor/index";
import type { Asked } from "../features/refactor/refactoring";
import { languageOf } from "../languages/index";
import { isConfiguration } from "../languages/isConfiguration";
import type { NewBlock } from "../model/change";
import type { Service } from "../service";
import type { Store } from "../store";
import { applyEdits } from "../text/edit";
import type { Span } from "../text/span";
import { withLineEnds } from "../text/withLineEnds";

/** What may be done with what is selected. */
export function refactoringIn({ read, scopeOf }: Store): Pick<Service, "refactorings" | "refactor"> {
  function askedAt(uri: string, span: Span): Asked | undefined {
    const document = read(uri);
    const language = languageOf(uri);
    const { conversion } = language ?? {};
    if (!document || !language || !conversion || !isConfiguration(uri)) return undefined;
    const newBlock = (block: NewBlock) => {
      const { text } = conversion.program([block], { packages: [] });
      const written = language.read(uri, text, scopeOf(uri).catalog);
      return applyEdits(text, language.format?.(written) ?? []);
    };
    return { document, span, scope: scopeOf(uri), write: language.write, newBlock };
  }

  return {
    refactorings(uri, span) {
      const asked = askedAt(uri, span);
      if (!asked) return [];
      return refactorings.flatMap(({ id, kind, offer }) => {
        const offered = offer(asked);
        // Not every construct of a program stands where another can be put beside it.
        const isPossible = offered && (!asked.document.isProgram || offered.edits().length > 0);
        return isPossible ? [{ id, kind, title: offered.title }] : [];
      });
    },
    refactor(uri, span, id) {
      const asked = askedAt(uri, span);
      const refactoring = refactorings.find((one) => one.id === id);
      const made = (asked && refactoring?.offer(asked)?.edits()) ?? [];
      return made.map(({ uri, edits }) => ({ uri, edits: withLineEnds(read(uri)?.text ?? "", edits) }));
    },
  };
}
