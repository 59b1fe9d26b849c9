// "Azure ML: Filter Subscriptions".
import { pickSubscriptions } from "../explorer/pickSubscriptions";
import type { Run } from "./command";

export const filterSubscriptions: Run = ({ explorer }) => pickSubscriptions(explorer.azure());
