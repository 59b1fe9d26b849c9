import type { Scope } from "./scope";

/** The same surroundings with another version of one provider in force. */
export function scopeAt(scope: Scope, provider: string, version: string): Scope {
  return { ...scope, versionOf: (other) => (other === provider ? version : scope.versionOf(other)) };
}
