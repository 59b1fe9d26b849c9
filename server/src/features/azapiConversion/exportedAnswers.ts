import type { Scope } from "../../analysis/index";
import { bodyTypeOf, isGiven } from "../../azure/index";
import { type NewBodyItem, type NewValue, newArgument } from "../../model/index";
import type { Renamed } from "./readings";

/** What azapi is told to give of what is read, where it would not give all of that: then it gives nothing else. */
export function exportedAnswers({ answers, sent }: Renamed, scope: Scope): readonly NewBodyItem[] {
  const type = bodyTypeOf(sent.azureType, scope);
  if ([...answers].every((path) => isGiven(path, type))) return [];
  const paths = [...answers].sort().map((text): NewValue => ({ kind: "text", text }));
  return [newArgument("response_export_values", { kind: "list", items: paths })];
}
