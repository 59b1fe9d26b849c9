// What a plan says of a module as it would be, where its local state is there, and a provider is installed for it that a lock file trusts.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readStateObjects, subscriptionIn } from "../../azure/index";
import { lazy } from "../../core";
import type { PlannedResource } from "../../features/plan/plan";
import { givenValues } from "../cli/givenValues";
import { asyncDisk } from "../files/localDisk";
import { whyFromRepository } from "../installed/fromRepository";
import { createInstalledPlanner } from "../planning/installedPlanner";
import { planFolder } from "../planning/planFolder";
import { localStatePath, mostOfState } from "../state/stateFile";
import type { OpenedModule, ToolContext } from "./openedModules";

/** The existing things that do not stay as they are, and what is not known. */
export interface PlannedChanges {
  /** In Terraform's words. */
  readonly summary: string;
  /** Who has planned: `azurerm 5.2.0`. */
  readonly by: readonly string[];
  readonly changes: readonly {
    readonly action: "destroy" | "replace" | "refused" | "unknown" | "takeOver";
    readonly address: string;
    /** Whole sentences. */
    readonly because: readonly string[];
  }[];
}

/** Undefined where there is no state, or no provider that may be asked. Called modules have to be open. */
export async function plannedChanges(
  { service, files }: OpenedModule,
  folder: string,
  { roots, isTrusted }: ToolContext,
): Promise<PlannedChanges | undefined> {
  const [first] = files;
  if (!isTrusted || !first || service.keepsStateElsewhere(first.uri)) return undefined;
  const at = fileURLToPath(folder);
  const disk = asyncDisk({ roots, maxFileSize: mostOfState }, () => {});
  const { path, workspace } = await localStatePath(at, disk);
  const text = await disk.read(path);
  const state = text === undefined ? undefined : readStateObjects(text);
  const given = givenValues([], process.env);
  if (typeof state !== "object" || typeof given === "string") return undefined;
  const lock = await disk.read(join(at, ".terraform.lock.hcl"));
  const planner = createInstalledPlanner();
  try {
    const subscription = subscriptionIn(state.objects) ?? service.subscriptionInCode(first.uri, given);
    const where = { folder: at, lock, subscription, isConfirmed: () => false, whyNot: whyFromRepository };
    const plan = await planFolder(service.plan(first.uri, { ...state, workspace, given }), where, planner);
    if (plan.releases.length === 0) return undefined;
    return { summary: lazy().planSummary(plan), by: plan.releases, changes: plan.resources.flatMap(changeOf) };
  } finally {
    planner.stop();
  }
}

function changeOf({ action, address, because, changes }: PlannedResource): PlannedChanges["changes"] {
  switch (action) {
    case "destroy":
    case "replace":
    case "refused":
    case "unknown":
    case "takeOver": {
      const paths = changes.flatMap(({ path, replaces }) => (replaces ? [path] : []));
      const why = action !== "replace" || paths.length === 0 ? [] : [`Because of ${paths.join(", ")}.`];
      return [{ action, address, because: [...why, ...because] }];
    }
    default:
      return [];
  }
}
