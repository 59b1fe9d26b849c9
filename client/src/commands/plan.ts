import { hidePlan as hide, showPlan as show } from "../planning/index";
import type { Run } from "./command";

/** "Azure ML: Show Plan". */
export const showPlan: Run = ({ server }) => show(server);

/** "Azure ML: Hide Plan". */
export const hidePlan: Run = async () => hide();
