import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes settings into a folder by which Terraform takes providers as they are built, programs by their sources; gives back their file. */
export function overridesIn(folder: string, programs: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(programs).map(([source, program]) => {
    const name = `terraform-provider-${source.split("/")[1]}`;
    const at = join(folder, `.${name}`);
    mkdirSync(at);
    symlinkSync(program, join(at, name));
    return `    "${source}" = "${at}"\n`;
  });
  const settings = join(folder, "terraform.rc");
  const installation = `  dev_overrides {\n${overrides.join("")}  }\n  direct {}\n`;
  writeFileSync(settings, `disable_checkpoint = true\nprovider_installation {\n${installation}}\n`);
  return settings;
}
