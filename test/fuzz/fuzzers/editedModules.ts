import { edits } from "../../incremental/edits";
import { followed } from "../following";
import type { Fuzzer } from "../fuzzer";
import { anyModule } from "../modules";

export const fuzzer: Fuzzer = {
  name: "editedModules",
  holds: "after any edits of a module, whatever is asked in whatever order is answered as by a fresh service",
  inSuite: 4,
  attack: (random) => followed(anyModule(random), edits, 12, random),
};
