import { followed } from "../following";
import type { Fuzzer } from "../fuzzer";
import { jsonEdits } from "../jsonEdits";
import { anyJsonModule } from "../modules";

export const fuzzer: Fuzzer = {
  name: "editedJson",
  holds: "after any edits of a module in JSON, whatever is asked in whatever order is answered as by a fresh service",
  inSuite: 4,
  attack: async (random) => followed(await anyJsonModule(random), jsonEdits, 12, random),
};
