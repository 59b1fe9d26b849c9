import { check } from "./check";
import { complete } from "./complete";
import { convert } from "./convert";
import { describe } from "./describe";
import { explain } from "./explain";
import { fix } from "./fix";
import { importing } from "./importing";
import { replaces } from "./replaces";
import { search } from "./search";
import type { Tool } from "./tool";
import { upgrade } from "./upgrade";

/** All tools, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  check,
  fix,
  describe,
  search,
  complete,
  replaces,
  upgrade,
  convert,
  importing,
  explain,
];
