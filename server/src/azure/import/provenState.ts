/** What a provider's plan says of how its state is to be written the next time. */
import type { ProviderState } from "./generate/mappingOfSchema";

/** What became of a plan, as far as that matters to what is written next. */
type Proof =
  | { readonly kind: "planned"; readonly changes: readonly string[] }
  | { readonly kind: "refused"; readonly because: string; readonly names: readonly string[] }
  | { readonly kind: "lost" };

/**
 * The state to write again after a plan; undefined if the plan was right, or nothing more can be done. What would
 * change keeps its value, what is refused is spelled differently, and if that does not help, it is left out.
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
