/** Questions in quick picks and input boxes. */

export { canceledWhenEmpty } from "./canceledWhenEmpty";
export { inputName, pickMany, pickOne } from "./quickPick";
export { type Back, back, type QuickPickPosition, type QuickPickStep, runSteps } from "./runSteps";
