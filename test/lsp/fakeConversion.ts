import type { AzapiConversionQueries } from "../../server/src/features/azapiConversion/azapiConversion";
import type { PlanQueries } from "../../server/src/features/plan/plan";
import type { Span } from "../../server/src/text/span";

/** Turns `azure` into `azapi`, but for what is `azure kept`, and makes no plan. */
export function fakeConversion(
  find: (uri: string, pattern: RegExp) => readonly Span[],
): AzapiConversionQueries & PlanQueries {
  return {
    convertToAzapi(uris) {
      const of = (pattern: RegExp) => uris.flatMap((uri) => find(uri, pattern).map((span) => ({ uri, span })));
      const [made, kept] = [of(/\bazure\b(?! kept)/g), of(/\bazure\b(?= kept)/g)];
      return {
        edits: made.map(({ uri, span }) => ({ uri, edits: [{ span, text: "azapi" }] })),
        converted: made.map(({ uri }) => ({ uri, from: "azure", to: "azapi" })),
        notes: [],
        refused: kept.map((one) => ({ ...one, address: "azure", because: ["It is kept."] })),
        proofs: () => [],
      };
    },
    plan() {
      throw new Error("No plan is made here.");
    },
    keepsStateElsewhere: () => false,
    valuesProblem: () => undefined,
    subscriptionInCode: () => undefined,
    azapiTrials: () => [],
    convertibleAt: (uri, { start, end }) => ({
      azurerm: find(uri, /\bazure\b/g).flatMap((span) => (span.start <= end && start <= span.end ? "azure" : [])),
      azapi: [],
    }),
    convertToAzurerm: () => ({ edits: [], converted: [], refused: [], notes: [] }),
  };
}
