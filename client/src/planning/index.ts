// What an apply of the open module would do, as a tree and as marks beside the code.
export { hidePlan, showLivePlan, showPlan, showPlanAgainst, showPlannedChange } from "./showPlan";
