// "Azure ML: Show Log".
import type { Run } from "./command";

export const showLog: Run = ({ log }) => log.show();
