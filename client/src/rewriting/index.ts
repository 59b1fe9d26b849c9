// What is offered of changes to code, as it is there from the start.

export { loadRewriting } from "./load";
export { offerPaste } from "./offerPaste";
export { offerUpgrade } from "./offerUpgrade";
