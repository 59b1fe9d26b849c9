// Plans the module of a folder by the providers that are installed for it, where they may be run.
import type { PlanWalk } from "../../features/plan/plan";
import type { FolderPlan } from "../../lsp/index";
import type { InstalledPackage } from "../../providerValidation/index";
import { fullAddress } from "../installed/address";
import type { PackageRequest } from "../installed/packageRequest";
import { packageFor, packagesOf } from "../installed/packagesOf";
import { packageOf } from "../installed/validateFolder";
import { isIsolating } from "../provider/isolation";
import type { InstalledPlanner } from "./installedPlanner";
import { planModule } from "./planModule";

/** Where to look for providers, and which of them may be run. */
interface PlannedFolder {
  /** The one that the lock file is in. */
  readonly folder: string;
  readonly lock: string | undefined;
  /** The subscription that providers are configured for. */
  readonly subscription: string | undefined;
  /** Set where what the state has is read anew in Azure (`PlanningRequest`). */
  readonly reading?: number | undefined;
  /** Whether one may be run, by its address, whose hash is in no lock file. */
  isConfirmed(address: string): boolean;
  /** Why one in a folder is not run whoever trusts it, if so. */
  whyNot?(folder: string): Promise<string | undefined>;
}

/** Runs a plan to its end, with installed providers. */
export async function planFolder(
  walk: PlanWalk,
  { folder, lock, subscription, reading, isConfirmed, whyNot }: PlannedFolder,
  planner: InstalledPlanner,
): Promise<FolderPlan> {
  const packages = await packagesOf(folder, lock);
  const failures = new Set<string>();
  const untrusted: InstalledPackage[] = [];
  const isIsolated = await isIsolating();
  const plan = await planModule(walk, {
    planner,
    subscription,
    reading,
    async packageOf(provider): Promise<PackageRequest | undefined> {
      const found = packageFor(provider, packages);
      if (!found) return undefined;
      const { installed, trusted } = found;
      const against = await whyNot?.(installed.folder);
      if (against === undefined) return { installed, trusted: isConfirmed(fullAddress(installed)) ? "any" : trusted };
      failures.add(`${installed.type} ${installed.version} in ${installed.folder} is not run: ${against}.`);
      return undefined;
    },
    notRun({ installed }, reply) {
      if (reply.kind === "failed") failures.add(reply.reason);
      else untrusted.push(packageOf(installed, isIsolated));
    },
  });
  return { ...plan, untrusted, failures: [...failures] };
}
