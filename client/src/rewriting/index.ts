// What is offered of changes to code, as it is there from the start.
export { offerAzapi } from "./offerAzapi";
export { offerPaste } from "./offerPaste";
export { offerUpgrade } from "./offerUpgrade";
