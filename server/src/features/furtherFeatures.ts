import type { Store } from "../workspace/index";
import { apiVersionQueries } from "./apiVersions/apiVersions";
import { askingQueries } from "./asking/asking";
import { conversionQueries } from "./conversion/conversion";
import { doctorQueries } from "./doctor/doctor";
import { importQueries } from "./importing/importing";
import { lookupQueries } from "./lookup/lookup";
import { refactoringQueries } from "./refactoring/refactoring";
import { testQueries } from "./testing/testing";
import { upgradeQueries } from "./upgrade/upgrade";

export { rewriteApiVersions } from "./apiVersions/apiVersions";
export { failureFact, learnedSection } from "./doctor/doctor";
export { upgradeModule } from "./upgrade/upgrade";

/** What people ask for by a command. */
export type FurtherQueries = ReturnType<typeof furtherQueries>;

/** Answers it from the store. */
export function furtherQueries(store: Store) {
  return {
    ...lookupQueries(store),
    ...testQueries(store),
    ...refactoringQueries(store),
    ...conversionQueries(store),
    ...importQueries(store),
    ...upgradeQueries(store),
    ...apiVersionQueries(store),
    ...askingQueries(store),
    ...doctorQueries(store),
  };
}
