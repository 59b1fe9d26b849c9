/** Plans in one form, so that ours can be held against those of a real Terraform. */
import type { ModulePlan } from "../../server/src/features/plan/plan";

/** What `terraform show -json` writes of a plan. */
export interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly previous_address?: string;
    readonly deposed?: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly importing?: object;
      readonly replace_paths?: readonly (readonly (string | number)[])[];
    };
  }[];
}

const actions: Readonly<Record<string, string>> = {
  create: "create",
  update: "update",
  delete: "destroy",
  forget: "forget",
  "delete,create": "replace",
  "create,delete": "replace, created first",
};

/** By address: what is done, where it was, and the attributes at the top that replace it. */
export type PlannedActions = Readonly<Record<string, string>>;

export function actionsOfTerraform({ resource_changes: all = [] }: PlanJson): PlannedActions {
  const said = all.flatMap(({ address, mode, previous_address: from, deposed, change }) => {
    const action = actions[change.actions.join()] ?? "none";
    if (mode === "data" || (action === "none" && from === undefined)) return [];
    const replacing = new Set((change.replace_paths ?? []).map(([name]) => String(name)));
    const where = deposed === undefined ? address : `${address} (deposed object ${deposed})`;
    return [[where, line(action, from, replacing)] as const];
  });
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function actionsOf({ resources }: ModulePlan): PlannedActions {
  const said = resources.flatMap(({ address, action, from, changes, createFirst }) => {
    if (action === "none" && from === undefined) return [];
    const replacing = new Set(changes.flatMap(({ path, replaces }) => (replaces ? [path.split(".")[0]!] : [])));
    const word = action === "replace" && createFirst ? "replace, created first" : action;
    return [[address, line(word, from, action === "replace" ? replacing : new Set())] as const];
  });
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function line(action: string, from: string | undefined, replacing: ReadonlySet<string>): string {
  const because = replacing.size > 0 ? ` because of ${[...replacing].sort().join(", ")}` : "";
  return `${action}${from === undefined ? "" : ` from ${from}`}${because}`;
}
