import { applyEdits } from "../../server/src/text/edit";
import { openCase } from "./openCase";
import { uriOf } from "./service";

/** Applies the first fix of the first finding that has one, until none is left. */
export function applyFirstFixes(name: string, text: string): string {
  let current = text;
  for (let round = 0; round < 100; round++) {
    const service = openCase(name, current);
    const finding = service.diagnose(uriOf(name)).find(({ fixes }) => fixes?.length);
    const fix =
      finding && service.fixes(uriOf(name), finding.span).find((one) => one.findings[0]?.rule === finding.rule);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  throw new Error("Fixes never come to an end.");
}
