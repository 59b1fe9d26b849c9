import { distance } from "fastest-levenshtein";
import type { Provider } from "../catalog/index";
import type { Scope } from "./scope";

/**
 * Whether a name that no release we know ever had may be one of a later release, which Terraform would take here: then
 * nobody can call it wrong. What is but a letter or two from `meant` is misspelt.
 */
export function mayBeNewer(name: string, meant: string | undefined, provider: Provider, scope: Scope): boolean {
  return scope.mayBeNewer(provider.name) && (meant === undefined || distance(name, meant) > 2);
}
