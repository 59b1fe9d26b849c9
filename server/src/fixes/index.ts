/** Changes that several rules and features offer. */
export { addFirst, addVariable, newBlock, waitFor } from "./addFirst";
export { addGrants, type WantedGrant } from "./addGrants";
export { addPolicy, allButPurge, textList } from "./addPolicy";
export { askForProvider, nameOfProvider } from "./askForProvider";
export { declareBlock, declareLocal, declareOutput } from "./declare";
export { beginningIn, fill, fillAt, topOf } from "./fillAt";
export { freeLabel } from "./freeLabel";
export { grantRoles, type WantedRole } from "./grantRoles";
export { holderOf } from "./holderOf";
export { idOfNamed, nameRead, takesIdOf } from "./idForName";
export { ignoringChanges } from "./ignoringChanges";
export { isPossible } from "./isPossible";
export { lostUnder } from "./lostUnder";
export { madeFit } from "./madeFit";
export { bodyItemWithoutSource, firstUseOf, lacksSource, missingRequirement } from "./missingRequirement";
export { configurationFor, passProviders } from "./passProviders";
export {
  completeRequirement,
  pinnedConstraint,
  requireBesideOthers,
  requireProvider,
  requiringBlock,
} from "./requireProvider";
export { requireVersion } from "./requireVersion";
export { readingOnly, startedBodyItem, startedBodyItems, usualOrder, type ValuePlace } from "./startedBodyItems";
export { supersede } from "./supersede";
export { usualLabel } from "./usualLabel";
