/** Asks how things of a type are imported. */
import { idsIn } from "./messages";
import type { ProviderCall } from "./providerClient";

/** What is known of importing a type. */
export interface ImportFacts {
  readonly importable?: boolean;
  readonly importId?: readonly string[];
}

/**
 * Asks for an import of something that is not an id. A provider that does not survive that takes imports, but says
 * nothing about ids.
 */
export async function learnImport(call: ProviderCall, type: string): Promise<ImportFacts> {
  const imported = await call((provider) => provider.importState(type, "no-id"));
  if (!imported) return { importable: true };
  const { diagnostics } = imported;
  const text = diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`).join("\n");
  if (/doesn't support import|does not support import|Resource Import Not Implemented/i.test(text))
    return { importable: false };
  const importId = idsIn(text);
  return { importable: true, ...(importId.length > 0 && { importId }) };
}
