import { codeString } from "../../../../text/index";
import { writeCommented } from "../../../comments";
import type { WriteContext } from "../writeContext";
import { writeObject, writeValue } from "../writeValue";
import type { StackSetting } from "./constructDraft";
import type { TargetProgram } from "./targetProgram";
import { writeCall } from "./writeCall";

/** The statement that says something of the stack itself. What it refers to has its address there, as in Terraform. */
export function writeSetting(setting: StackSetting, { imports, width }: TargetProgram): string {
  const context: WriteContext = {
    snippet: { isSnippet: false, next: 1 },
    handle: () => undefined,
    core: imports.core,
    allowsAnyValue: true,
  };
  if ("backend" in setting) {
    const callee = `new ${imports.core("AzurermBackend")}`;
    const call = writeCall("", callee, ["this"], (budget) => writeObject(setting.backend, context, budget), width);
    return writeCommented(call, setting, "//");
  }
  const { path, value } = setting;
  const raw: WriteContext = { ...context, keepsNames: true };
  const call = writeCall(
    "",
    "this.addOverride",
    [codeString(path)],
    (budget) => (value ? writeValue(value, raw, budget) : "undefined"),
    width,
  );
  return writeCommented(call, setting, "//");
}
