/** What other extensions show as well. */
export { isReportedElsewhere } from "./isReportedElsewhere";
export { type Capability, isSuggestedElsewhere, type OtherExtension, suggestsAnything } from "./otherExtension";
