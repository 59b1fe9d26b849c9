import { check } from "./check";
import { completeTool } from "./complete";
import { convertTool } from "./convert";
import { describe } from "./describe";
import { explain } from "./explain";
import { fix } from "./fix";
import { importing } from "./importing";
import { replaces } from "./replaces";
import { search } from "./search";
import type { Tool } from "./tool";
import { upgradeTool } from "./upgrade";

/** All tools, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  check,
  fix,
  describe,
  search,
  completeTool,
  replaces,
  upgradeTool,
  convertTool,
  importing,
  explain,
];
