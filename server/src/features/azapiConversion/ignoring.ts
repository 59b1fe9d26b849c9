import { type NewBodyItem, newArgument } from "../../model/index";

/** A `lifecycle` item that ignores changes of some arguments, merged with the existing one. */
export function ignoring(names: readonly string[], items: readonly NewBodyItem[]): NewBodyItem[] {
  const [first, ...others] = names.map((one) => ({ kind: "reference" as const, path: [one] }));
  if (!first) return [...items];
  const there = items.find(({ name }) => name === "lifecycle");
  const inner = there?.value.kind === "body" ? there.value.items : [];
  const ignored = inner.find(({ name }) => name === "ignore_changes")?.value;
  if (ignored && ignored.kind !== "list") return [...items];
  const all = { kind: "list" as const, items: [...(ignored?.items ?? []), first, ...others] };
  const rest = inner.filter(({ name }) => name !== "ignore_changes");
  const value = { kind: "body" as const, items: [...rest, newArgument("ignore_changes", all)] };
  return [...items.filter((one) => one !== there), { name: "lifecycle", form: "block", value }];
}
