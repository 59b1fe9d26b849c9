import { anyText } from "../../written/anyText";
import {
  hostileWorkspace,
  importsAsProgram,
  importsAsTerraform,
  pastesAsTerraform,
} from "../../written/hostileWorkspace";
import type { Fuzzer } from "../fuzzer";

export const fuzzer: Fuzzer = {
  name: "hostileImports",
  holds: "whatever Azure calls things, an import or a paste says so, and nothing of it is evaluated or run",
  inSuite: 10,
  async attack(random) {
    const wanted = hostileWorkspace(Array.from({ length: 10 }, () => anyText(random)));
    await importsAsTerraform(wanted);
    await pastesAsTerraform(wanted);
    importsAsProgram(wanted);
    return undefined;
  },
};
