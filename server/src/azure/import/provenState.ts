/** What a provider's plan says of how its state is to be written the next time. */
import type { ProviderState } from "./generate/mappingOfSchema";

/** What became of a plan, as far as that matters to what is written next. */
type Proof =
  | { readonly kind: "planned"; readonly changes: readonly string[] }
  | { readonly kind: "refused"; readonly because: string; readonly names: readonly string[] }
  | { readonly kind: "lost" };

/**
 * The state as it is to be written after a plan; undefined where that was as it should be, or nothing more can be done. What would change is left as
 * it is, what is refused spelled otherwise, and where that does not help left out.
 */
export function afterProof(
  state: ProviderState,
  proof: Proof,
  ignored: ReadonlySet<string>,
): ProviderState | undefined {
  if (proof.kind === "lost") return undefined;
  if (proof.kind === "refused") {
    if (!state.refusal) return { ...state, refusal: proof };
    const news = proof.names.filter((name) => !state.leftOut?.has(name));
    return news.length > 0 ? { ...state, leftOut: new Set([...(state.leftOut ?? []), ...news]) } : undefined;
  }
  const news = proof.changes.map((path) => path.split(".")[0]!).filter((name) => !ignored.has(name));
  return news.length > 0 ? { ...state, wouldChange: new Set([...ignored, ...news]) } : undefined;
}
