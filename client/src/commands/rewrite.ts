// What writes resources from JSON or anew, and what asks the providers of them.
import { validateWithProviders as ask } from "../providerValidation/index";
import { pasteAsTerraform as paste, useApiVersion as useVersion } from "../rewriting/loaded";
import type { Run } from "./command";

export const pasteAsTerraform: Run = ({ server }) => paste(server);

export const useApiVersion: Run = ({ server, preview }) => useVersion(server, preview);

/** "Azure ML: Validate with the Installed Providers". */
export const askProviders: Run = ({ server, problems }) => ask(server, problems.providers);
