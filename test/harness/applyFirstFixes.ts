import { applyEdits } from "../../server/src/text/edit";
import { openCase } from "./openCase";
import { uriOf } from "./service";

/** Applies the first fix that stays in the text, of the first finding that has one, until none is left. */
export function applyFirstFixes(name: string, text: string): string {
  let current = text;
  for (let round = 0; round < 100; round++) {
    const service = openCase(name, current);
    const fix = service
      .diagnose(uriOf(name))
      .flatMap(({ rule, span, fixes = [] }) =>
        fixes.length === 0
          ? []
          : service
              .fixes(uriOf(name), span)
              .filter(({ findings, elsewhere }) => findings[0]?.rule === rule && elsewhere.length === 0),
      )
      .at(0);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  throw new Error("Fixes never come to an end.");
}
