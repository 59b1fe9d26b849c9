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

/** "Azure ML: Show Plan Against a State…". `asked` is the file, if the caller has chosen one. */
export const showPlanAgainst: Run = ({ server }, asked) =>
  showAgainst(server, asked instanceof Uri ? asked : undefined);

/** "Azure ML: Show Plan Against Live". */
export const showLivePlan: Run = ({ server, explorer }) => showLive(server, () => explorer.azure());

/** "Azure ML: Hide Plan". */
export const hidePlan: Run = async () => hide();

/** Shows the resource of a row of the plan before and after the change. */
export const showPlannedChange: Run = async (_, clicked) => showChange(clicked);
