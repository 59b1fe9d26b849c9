import type { Entry } from "../../../../model/value";
import type { Context } from "../context";
import type { Known } from "./table";

/** Reports a name of Terraform's where the bindings have one of their own. */
export function reportSpelling(c: Context, written: string, { name, property }: Known, entry: Entry): void {
  c.problems.push({
    span: entry.nameSpan,
    message: `Write ${property}: the provider's bindings do not know ${written}.`,
    rule: "binding-name",
    fixes: [{ title: `Change to ${property}`, changes: [{ kind: "rename", entry, name }], safe: true }],
  });
}
