import type { NewBlock } from "../../../../model/change";
import { indented } from "../../../../text/indented";
import type { Into, Placed } from "../../../language";
import { importsOf } from "../importsOf";
import { lineWidth } from "../ink";
import { bareGround, type Ground } from "../program/ground";
import { packagesOf } from "../program/packagesOf";
import { writeBlocks } from "../program/writeBlocks";
import { constructorOf } from "./constructorOf";
import { groundIn } from "./groundIn";
import { stackName } from "./stackName";

/** How far in the statements of a constructor stand. */
const width = lineWidth - 4;

/** A class behind everything, which makes the blocks. */
export function placeNewStack(blocks: readonly NewBlock[], { document, about }: Into, wanted?: string): Placed {
  const { text, uri } = document;
  const isBlank = text.trim() === "";
  if (isBlank) {
    const ground = bareGround(packagesOf(about.packages), width, true);
    const { made, written } = write(ground, true);
    return {
      made,
      edits: [{ span: { start: 0, end: text.length }, text: `${ground.imports.text()}\n\n${written}\n` }],
    };
  }
  const offset = text.trimEnd().length;
  const ground = groundIn(document, about, { offset, width });
  const { made, written } = write(ground, !importsOf(document).some(({ isRequire }) => isRequire));
  return {
    made,
    edits: [...ground.imports.edits(), { span: { start: offset, end: text.length }, text: `\n\n${written}\n` }],
  };

  function write(ground: Ground, isModule: boolean) {
    const statements = writeBlocks(blocks, ground).text;
    const base = ground.imports.core("TerraformStack");
    const inside = indented(constructorOf(statements, ground.imports, uri));
    // What the statements import is known now.
    const made = stackName(uri, wanted, (name) => ground.names.has(name) || ground.imports.isUsed(name));
    return { made, written: `${isModule ? "export " : ""}class ${made} extends ${base} {\n${inside}\n}` };
  }
}
