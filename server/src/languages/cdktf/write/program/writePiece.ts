import type { NewBlock } from "../../../../model/change";
import { allLines } from "../../../../model/commented";
import { codeString } from "../../../../text/codeText";
import { joinPath } from "../../../../text/hclText";
import { writeCommented, writeComments } from "../../../comments";
import { type Ink, type Room, wholeLine } from "../ink";
import { writeElement, writeObject, writeValue } from "../writeValue";
import type { Config, Override } from "./config";
import { configOf } from "./configOf";
import { isPlainId } from "./namesFor";
import type { Piece } from "./piece";
import { writeCall } from "./writeCall";
import type { Writing } from "./writing";

/** The statements that make one construct, with the comments above it. */
export function writePiece(piece: Piece, writing: Writing): string {
  const ink = writing.inkFor(piece);
  const { width } = writing;
  const { variable, id } = writing.names.get(piece)!;
  if (piece.kind === "import") return writeComments(saidIn(piece), "//") + writeGenerated(piece, id, writing);
  const config: Config = piece.kind === "local" ? { properties: [], overrides: [] } : configOf(piece, ink);
  const afterwards = [
    ...(hasOwnName(piece, id)
      ? [writeCall("", `${variable}.overrideLogicalId`, [], () => codeString(piece.name), width)]
      : []),
    ...piece.about.map(said),
    ...config.overrides.map(overridden),
  ];
  const isNamed = !writing.isNamed || writing.isNamed.has(piece) || afterwards.length > 0;
  const construct = writeCall(
    isNamed ? `const ${variable} = ` : "",
    `new ${writing.classFor(piece)}`,
    ["this", codeString(id)],
    (room) => lastArgument(piece, config, ink, room),
    width,
  );
  return [writeCommented(construct, piece, "//"), ...afterwards].join("\n");

  function said(block: NewBlock): string {
    const { name, value } = block.entries.find((entry) => entry.name === "id" || entry.name === "from")!;
    const from = name === "from" && value.kind === "reference" ? joinPath(value.path) : undefined;
    const method = `${variable}.${from === undefined ? "importFrom" : "moveFromId"}`;
    const argument = (room: Room) => (from === undefined ? writeElement(value, ink, room) : codeString(from));
    return writeComments(saidIn(block), "//") + writeCall("", method, [], argument, width);
  }

  function overridden(override: Override): string {
    const { path, value } = override;
    const raw: Ink = { ...ink, isRaw: true, isLoose: true };
    const call = writeCall(
      "",
      `${variable}.addOverride`,
      [codeString(path)],
      (room) => writeValue(value, raw, room),
      width,
    );
    return writeCommented(call, override, "//");
  }
}

/** What is said about a block of which a call is all that is left. */
function saidIn(block: NewBlock | Piece): readonly string[] {
  return [...allLines(block), ...block.entries.flatMap(allLines)];
}

/** The call that has Terraform write a resource: its id here, its id in Azure, and its provider where that is not the default. */
function writeGenerated(piece: Piece, id: string, writing: Writing): string {
  const ink = writing.inkFor(piece);
  const valueIn = (name: string) => piece.entries.find((entry) => entry.name === name)?.value;
  const [from, provider] = [valueIn("id"), valueIn("provider")];
  const path = provider?.kind === "reference" ? ["provider", ...provider.path] : [];
  const code = ink.handle(path, "construct");
  const args = ["this", codeString(id), from && writeElement(from, ink, wholeLine), code].filter(
    (arg) => arg !== undefined,
  );
  const callee = `${writing.classFor(piece)}.generateConfigForImport`;
  return writeCall("", callee, args.slice(0, -1), () => args.at(-1)!, writing.width);
}

/** Whether Terraform's name has to be said apart from the id. */
function hasOwnName({ kind, name }: Piece, id: string): boolean {
  return kind !== "provider" && (id !== name || !isPlainId(name));
}

function lastArgument({ kind, entries }: Piece, { properties }: Config, ink: Ink, room: Room): string {
  const [first] = entries;
  return kind === "local" && first ? writeElement(first.value, ink, room) : writeObject(properties, ink, room);
}
