import { lineEnds } from "./lineEnds";

lineEnds.areWindows = true;
