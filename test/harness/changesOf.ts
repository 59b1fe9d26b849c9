import type { ModuleChanges } from "../../server/src/features/replacement/replacement";
import { serviceWith, uriOf } from "./service";

/** The texts of a module by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** What changes where `before` becomes `after`. */
export function changesOf(before: Files, after: Files): ModuleChanges {
  const texts = new Map<string, string | undefined>(Object.keys(after).map((name) => [uriOf(name), undefined]));
  for (const [name, text] of Object.entries(before)) texts.set(uriOf(name), text);
  const name = Object.keys(after)[0] ?? "main.tf";
  return serviceWith(after).moduleChanges(uriOf(name), texts);
}
