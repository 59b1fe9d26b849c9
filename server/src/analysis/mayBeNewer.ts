import { distance } from "fastest-levenshtein";
import type { Provider } from "../catalog/index";
import type { Scope } from "./scope";

/**
 * Whether a name that no known release has may belong to a later release that Terraform would take here. Then nobody
 * can call it wrong. A name that differs from `meant` by only a letter or two is misspelt.
 */
export function mayBeNewer(name: string, meant: string | undefined, provider: Provider, scope: Scope): boolean {
  return scope.mayBeNewer(provider.name) && (meant === undefined || distance(name, meant) > 2);
}
