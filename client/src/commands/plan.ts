import { hidePlan as hide, showPlan as show, showLivePlan as showLive } from "../planning/index";
import type { Run } from "./command";

/** "Azure ML: Show Plan". */
export const showPlan: Run = ({ server }) => show(server);

/** "Azure ML: Show Plan Against Live". */
export const showLivePlan: Run = ({ server, explorer }) => showLive(server, () => explorer.azure());

/** "Azure ML: Hide Plan". */
export const hidePlan: Run = async () => hide();
