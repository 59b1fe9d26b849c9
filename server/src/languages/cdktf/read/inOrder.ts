import type { Problem } from "../../../model/document";

/** In the order of the text, each once: several constructs may share a config. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span, message }, at, all) => span.start !== all[at - 1]?.span.start || message !== all[at - 1]?.message);
}
