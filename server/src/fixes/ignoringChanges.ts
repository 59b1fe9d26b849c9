import type { NewBodyItem } from "../model/index";

/** The block that makes Terraform leave an argument of a resource unchanged. */
export function ignoringChanges(name: string): NewBodyItem {
  const items = [{ kind: "reference", path: [name] } as const];
  const item: NewBodyItem = { name: "ignore_changes", form: "argument", value: { kind: "list", items } };
  return { name: "lifecycle", form: "block", isOne: true, value: { kind: "body", items: [item] } };
}
