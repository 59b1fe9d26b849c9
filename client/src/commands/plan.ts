import { Uri } from "vscode";
import {
  hidePlan as hide,
  showPlan as show,
  showPlanAgainst as showAgainst,
  showPlannedChange as showChange,
  showLivePlan as showLive,
} from "../planning/index";
import type { Run } from "./command";

/** "Azure ML: Show Plan". */
export const showPlan: Run = ({ server }) => show(server);

/** "Azure ML: Show Plan Against a State…". `asked` answers what it would ask. */
export const showPlanAgainst: Run = ({ server }, asked) =>
  showAgainst(server, asked instanceof Uri ? asked : undefined);

/** "Azure ML: Show Plan Against Live". */
export const showLivePlan: Run = ({ server, explorer }) => showLive(server, () => explorer.azure());

/** "Azure ML: Hide Plan". */
export const hidePlan: Run = async () => hide();

/** Of a row of the plan: the resource before and after. */
export const showPlannedChange: Run = async (_, clicked) => showChange(clicked);
