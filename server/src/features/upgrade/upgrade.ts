import { majorOf } from "../../catalog/index";
import { type Finding, isConfiguration } from "../../model/index";
import type { Edit } from "../../text/index";
import type { Store } from "../../workspace/index";
import { fixEditsIn } from "../codeActions/codeActions";
import { commentSpans, withSettings } from "../diagnostics/diagnostics";
import { constraintRule, refusals, upgradeFindings } from "./upgradeFindings";
import { versionChangeTo } from "./versionChange";

export { type FileToUpgrade, type RewrittenFile, upgradeModule } from "./upgradeModule";

/** What newer major versions of the provider change. */
export interface UpgradeQueries {
  /** What the newest release of a major version changes for a document; a fix that is `safe` is the only answer. */
  upgrade(uri: string, major: number): readonly Finding[];
  /** All that fails by the time of a plan, with the version before it or with that release. */
  refusals(uri: string, major: number, version: "before" | "after"): readonly Finding[];
  /** The newest release of each major version that a document can be upgraded to, newest first. */
  upgradesFor(uri: string): readonly string[];
  /** Those fixes as edits that can be made at once: of the code, or of the constraints on the provider's version. */
  upgradeEdits(uri: string, major: number, what: "code" | "constraints"): readonly Edit[];
}

/** Answers them from the store. */
export function upgradeQueries(store: Store): UpgradeQueries {
  const { read, scopeOf, moduleOf } = store;
  const { safeEdits } = fixEditsIn(store);

  function findings(uri: string, major: number, find: typeof upgradeFindings): readonly Finding[] {
    const document = read(uri);
    if (!document || !isConfiguration(uri)) return [];
    const change = versionChangeTo(major, scopeOf(uri), moduleOf(uri).versionOf("azurerm"));
    return change ? withSettings(document, find(document, change), store, commentSpans) : [];
  }

  const upgrade = (uri: string, major: number) => findings(uri, major, upgradeFindings);

  return {
    upgrade,
    refusals: (uri, major, version) => findings(uri, major, (document, change) => refusals(document, change[version])),
    upgradesFor(uri) {
      const { releases = [] } = store.catalog.provider("azurerm") ?? {};
      const majors = read(uri) ? [...new Set(releases.map(majorOf))] : [];
      return majors.flatMap(
        (major) => versionChangeTo(major, scopeOf(uri), moduleOf(uri).versionOf("azurerm"))?.to ?? [],
      );
    },
    upgradeEdits(uri, major, what) {
      const about = upgrade(uri, major).filter(({ rule }) => (rule === constraintRule) === (what === "constraints"));
      return safeEdits(uri, about);
    },
  };
}
