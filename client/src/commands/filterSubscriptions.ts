// "Azure ML: Filter Subscriptions".
import { pickSubscriptions } from "../explorer/loaded";
import type { Run } from "./command";

export const filterSubscriptions: Run = ({ explorer }) => pickSubscriptions(explorer.azure());
