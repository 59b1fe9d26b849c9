// `azureml-terraform role`: what who applies a module has to be allowed to do.
import { lazy } from "../../core";
import { type Opening, writeOfModule } from "./modules/modulesIn";
import type { Output } from "./output";
import { asLines } from "./printable";
import type { ExitCode } from "./reporter";

/** In which forms it is written. */
export const roleFormats = ["terraform", "json"] as const;

type RoleFormat = (typeof roleFormats)[number];

/** Writes it for the module in a folder. */
export function role(path: string, format: RoleFormat, output: Output, opening: Opening): Promise<ExitCode> {
  return writeOfModule(
    path,
    (uri) => {
      const found = opening.service.applierRole(uri);
      if (!found) return undefined;
      const { applierRoleCode, applierRoleJson } = lazy();
      if (format === "terraform") return asLines(applierRoleCode(found));
      return asLines(`${JSON.stringify(applierRoleJson(found), null, 2)}\n`);
    },
    output,
    opening,
  );
}
