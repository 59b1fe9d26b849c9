// What is offered of changes to code, as it is there from the start.
export { offerConversions } from "./offerConversions";
export { offerPaste } from "./offerPaste";
export { offerUpgrade } from "./offerUpgrade";
