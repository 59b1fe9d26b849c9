import type { Timeline } from "../../server/src/features/timeline/timeline";
import type { Span } from "../../server/src/text/span";

/** A word `made` is something that is made. */
export function fakeTimeline(uri: string, made: readonly Span[]): Timeline {
  return {
    steps: made.map((span) => ({
      address: "a.made",
      kind: "resource",
      uri,
      span,
      apply: 1,
      destroy: 1,
      isRepeated: false,
      after: [],
      marks: [],
    })),
    applyWaves: 1,
    destroyWaves: 1,
    longest: [],
    locked: [],
    marks: [],
    unmade: [],
    isWithoutNeeds: false,
    isCut: false,
  };
}

/** What is said of a module's provider. */
export const fakeFact = { name: "azurerm", value: "4.0.0. The text says so." };
