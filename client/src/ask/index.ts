/** Questions in quick picks and input boxes. */
export { type Back, back, runSteps, type Step, type StepPosition } from "./inSteps";
export { askForMany, askForName, askForOne } from "./questions";
export { canceledWhenEmpty } from "./unlessEmpty";
