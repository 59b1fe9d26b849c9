// The parts of the suite inside VS Code, each in the order in which its tests share a window.
import type { Test } from "./runTests";
import { activation } from "./tests/activation";
import { agents } from "./tests/agents";
import { apiVersions } from "./tests/apiVersions";
import { azapiConversion } from "./tests/azapiConversion";
import { beside } from "./tests/beside";
import { comparing } from "./tests/comparing";
import { completion } from "./tests/completion";
import { diagnostics, syntaxErrors } from "./tests/diagnostics";
import { doctor } from "./tests/doctor";
import { dragging } from "./tests/dragging";
import { explorer } from "./tests/explorer";
import { explorerFaults } from "./tests/explorerFaults";
import { explorerStates } from "./tests/explorerStates";
import { fastTyping } from "./tests/fastTyping";
import { findType } from "./tests/findType";
import { firstRun } from "./tests/firstRun";
import { formatting } from "./tests/formatting";
import { hover } from "./tests/hover";
import { importForAzapi } from "./tests/importForAzapi";
import { importFromAzure } from "./tests/importFromAzure";
import { importing } from "./tests/importing";
import { importMessages } from "./tests/importMessages";
import { importParts } from "./tests/importParts";
import { keys } from "./tests/keys";
import { learning } from "./tests/learning";
import { live } from "./tests/live";
import { navigation } from "./tests/navigation";
import { order } from "./tests/order";
import { pasting } from "./tests/pasting";
import { livePlan, plan } from "./tests/plan";
import { programEdits } from "./tests/programEdits";
import { programs } from "./tests/programs";
import { providerValidation } from "./tests/providerValidation";
import { ranges } from "./tests/ranges";
import { refactoring } from "./tests/refactoring";
import { replacement } from "./tests/replacement";
import { resources } from "./tests/resources";
import { serverEnds } from "./tests/serverEnds";
import { severities } from "./tests/severities";
import { status } from "./tests/status";
import { tabStops } from "./tests/tabStops";
import { checkTasks } from "./tests/tasks";
import { terraformTests } from "./tests/terraformTests";
import { typing } from "./tests/typing";
import { unsaved } from "./tests/unsaved";
import { upgrade } from "./tests/upgrade";
import { valuesFiles } from "./tests/valuesFiles";

/** Editing: Terraform and programs, as they are written. */
export const editing: readonly Test[] = [
  ...activation,
  ...completion,
  ...hover,
  ...valuesFiles,
  ...formatting,
  ...refactoring,
  ...diagnostics,
  ...syntaxErrors,
  ...replacement,
  ...status,
  ...learning,
  ...providerValidation,
  ...plan,
  ...agents,
  ...unsaved,
  ...upgrade,
  ...azapiConversion,
  ...apiVersions,
  ...findType,
  ...pasting,
  ...firstRun,
  ...programs,
  ...programEdits,
  ...navigation,
  ...ranges,
  ...severities,
  ...checkTasks,
  ...terraformTests,
  ...beside,
];

/** Typing: what real keys do, which takes long. */
export const typed: readonly Test[] = [...typing, ...keys, ...tabStops, ...fastTyping];

/** What is in Azure, listed, and said above the code. */
export const azure: readonly Test[] = [
  ...explorer,
  ...explorerStates,
  ...explorerFaults,
  ...resources,
  // It looks who is signed in, for which much is loaded.
  ...doctor,
  ...order,
  ...live,
];

/** What is in Azure, imported and compared. */
export const imports: readonly Test[] = [
  ...importing,
  ...importForAzapi,
  ...comparing,
  ...importFromAzure,
  ...importMessages,
  ...livePlan,
  ...dragging,
  // What it ticks, the next import would begin with.
  ...importParts,
];

/** What the server was told before is gone after it. */
export const last: readonly Test[] = serverEnds;
