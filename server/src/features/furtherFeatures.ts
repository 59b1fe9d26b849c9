import type { Store } from "../workspace/index";
import { apiVersionQueries } from "./apiVersions/apiVersions";
import { applierRoleQueries } from "./applierRole/applierRole";
import { azapiConversionQueries } from "./azapiConversion/azapiConversion";
import { callHierarchyQueries } from "./callHierarchy/callHierarchy";
import { conversionQueries } from "./conversion/conversion";
import { doctorQueries } from "./doctor/doctor";
import { driftQueries } from "./drift/drift";
import { importQueries } from "./importing/importing";
import { planQueries } from "./plan/plan";
import { providerValidationQueries } from "./providerValidation/providerValidation";
import { refactoringQueries } from "./refactoring/refactoring";
import { renameQueries } from "./renaming/renaming";
import { roleAssignmentQueries } from "./roleAssignments/roleAssignments";
import { searchQueries } from "./search/search";
import { testQueries } from "./testing/testing";
import { timelineQueries } from "./timeline/timeline";
import { upgradeQueries } from "./upgrade/upgrade";

export { rewriteApiVersions } from "./apiVersions/apiVersions";
export { applierRoleCode, applierRoleJson } from "./applierRole/applierRole";
export { failureFact, learnedSection } from "./doctor/doctor";
export { changeLine, outputLine, planSummary, restsOn } from "./plan/plan";
export {
  timelineJson,
  timelineMermaid,
  timelinePage,
  timelineStyle,
  timelineSvg,
  timelineText,
} from "./timeline/timeline";
export { upgradeModule } from "./upgrade/upgrade";

/** Queries of features that people start by a command. */
export type FurtherQueries = ReturnType<typeof furtherQueries>;

/** Creates the queries of features that people start by a command. */
export function furtherQueries(store: Store) {
  return {
    ...searchQueries(store),
    ...testQueries(store),
    ...refactoringQueries(store),
    ...roleAssignmentQueries(store),
    ...renameQueries(store),
    ...callHierarchyQueries(store),
    ...conversionQueries(store),
    ...azapiConversionQueries(store),
    ...importQueries(store),
    ...driftQueries(store),
    ...upgradeQueries(store),
    ...apiVersionQueries(store),
    ...providerValidationQueries(store),
    ...planQueries(store),
    ...doctorQueries(store),
    ...timelineQueries(store),
    ...applierRoleQueries(store),
  };
}
