// What Terraform plans for a folder.
import type { Terraform } from "../terraform/openTerraform";

interface Planned {
  /** As Terraform puts it: "Plan: 1 to import, 0 to add, 0 to change, 0 to destroy." */
  readonly summary: string;
  /** Errors, and what would change. */
  readonly complaints: readonly string[];
}

interface Event {
  readonly type: string;
  readonly "@message"?: string;
  readonly diagnostic?: { readonly severity: string; readonly summary: string; readonly detail?: string };
}

interface Plan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: State | null;
      readonly after: State | null;
    };
  }[];
}

type State = Readonly<Record<string, unknown>>;

/** Plans what is in a folder. */
export function planIn(
  folder: string,
  terraform: Terraform,
  environment: Readonly<Record<string, string>>,
): Promise<Planned> {
  return complaintsIn((...args) => terraform.run(folder, args, environment));
}

/** Plans where `run` runs Terraform. */
export async function complaintsIn(run: (...args: readonly string[]) => Promise<string>): Promise<Planned> {
  const output = await run("plan", "-json", "-input=false", "-out=plan");
  const events = output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Event);
  const errors = events.flatMap(({ diagnostic }) =>
    diagnostic?.severity === "error" ? [`${diagnostic.summary}: ${diagnostic.detail ?? ""}`] : [],
  );
  const summary = events.find(({ type }) => type === "change_summary")?.["@message"] ?? "";
  if (errors.length > 0) return { summary, complaints: errors };
  const plan = JSON.parse(await run("show", "-json", "plan")) as Plan;
  const complaints = (plan.resource_changes ?? []).flatMap(({ address, change: { actions, before, after } }) =>
    actions.some((action) => action !== "no-op" && action !== "read")
      ? [`${actions.join()} ${address}: ${differences(before ?? {}, after ?? {}).join(", ")}`]
      : [],
  );
  return { summary, complaints };
}

function differences(before: State, after: State): string[] {
  return Object.keys({ ...before, ...after }).flatMap((name) => {
    const [old, fresh] = [before, after].map((state) => JSON.stringify(state[name]) ?? "unknown");
    return old === fresh ? [] : [`${name} ${old} -> ${fresh}`];
  });
}
