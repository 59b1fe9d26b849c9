/** The bans that hold the architecture together, read off the import lines; see ARCHITECTURE.md. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";
import { test } from "node:test";
import { files, importsOf, lineCount, text, within } from "./harness/imports";
import { root } from "./harness/service";

const isCore = (file: string) => file.startsWith("server/src/") && !/^server\/src\/(lsp|hosts)\//.test(file);
const isNode = (name: string) => name.startsWith("node:") || builtinModules.includes(name);

function offenders(wrong: (file: string, imported: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((name) => wrong(file, name))
      .map((name) => `${file} imports ${name}`),
  );
}

test("the core knows no editor, no LSP and no Node", () => {
  assert.deepEqual(
    offenders((file, name) => isCore(file) && (isNode(name) || name.startsWith("vscode"))),
    [],
  );
  const globals = /\b(process|Buffer|__dirname|setTimeout|console)\b[.(]/;
  assert.deepEqual(
    files.filter((file) => isCore(file) && globals.test(text(file))),
    [],
  );
});

/** The folders of both programs: whoever is outside of one takes what its index exports, and nothing else. */
const rooms = ["server/src", "client/src"].flatMap((program) =>
  readdirSync(join(root, program), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${program}/${name}`),
);
/** Each feature is a room of its own. What is in `hosts` are programs and what they share, which nobody imports. */
const withOtherDoors = ["server/src/features", "server/src/hosts"];
/** The other door of a room leads to what is loaded when it is first asked for: whoever is in such a bundle takes it from there. */
const isLater = (name: string) => /^client\/src\/\w+\/loaded(?:\/\w+)?$/.test(name);

test("a room is entered through its index, which names what others may use", () => {
  assert.deepEqual(
    rooms.filter((room) => !withOtherDoors.includes(room) && !files.includes(`${room}/index.ts`)),
    [],
  );
  const roomOf = (file: string) => rooms.find((room) => file.startsWith(`${room}/`));
  assert.deepEqual(
    offenders((file, name) => {
      const room = roomOf(name);
      if (room === undefined || room === roomOf(file) || withOtherDoors.includes(room)) return false;
      return name !== `${room}/index` && !isLater(name);
    }),
    [],
  );
});

test("what the extension is started with imports nothing of what is loaded later", () => {
  const seen = new Set<string>();
  const later: string[] = [];
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    // Types are gone by then, and the rest is imported where it is wanted.
    const source = text(file).replace(/^(?:import|export) type [^;]*;/gm, "");
    for (const [, name] of source.matchAll(/^(?:import|export|\}) ?[^;]*?from "(\.[^"]+)";/gm)) {
      const path = posix.join(dirname(file), name!);
      if (isLater(path) || /^client\/src\/(?:\w+\/bundle|(?:doctor|upgrading)\/index)$/.test(path))
        later.push(`${file} imports ${path}`);
      if (!path.endsWith(".json")) visit(`${path}.ts`);
    }
  };
  visit("client/src/extension.ts");
  assert.ok(seen.size > 50, String(seen.size));
  assert.deepEqual(later, []);
});

/** The names that a file imports from `from`, a path from the project's root. */
function namesFrom(file: string, from: string): string[] {
  return [...text(file).matchAll(/(?:import|export) (?:type )?\{([^}]*)\} from "([^"]+)"/g)]
    .filter(([, , path]) => path!.startsWith(".") && posix.join(dirname(file), path!) === from)
    .flatMap(([, names]) => names!.split(",").map((name) => name.trim()));
}

test("only the service, the doors of features, open modules and hosts ask which language a document is in", () => {
  const may =
    /^server\/src\/(languages\/|hosts\/|core\.ts$|createService|workspace\/(documents|past|store|trackedModule)\.ts$|features\/(\w+)\/\3\.ts$)/;
  const alsoMay = "server/src/features/codeActions/fixEdits.ts";
  const asks = files.filter((file) =>
    namesFrom(file, "server/src/languages/index").some((name) =>
      /^(languageOf|languages|constraintsInTexts|mayUseCdk)$/.test(name),
    ),
  );
  assert.ok(asks.length > 5);
  assert.deepEqual(
    asks.filter((file) => !may.test(file) && file !== alsoMay),
    [],
  );
});

test("a feature is entered through its door, the file that is called as its folder", () => {
  assert.deepEqual(
    offenders((file, name) => {
      const [, feature, entered] = /^server\/src\/features\/(\w+)\/(.+)$/.exec(name) ?? [];
      return feature !== undefined && entered !== feature && !file.startsWith(`server/src/features/${feature}/`);
    }),
    [],
  );
});

test("features know nothing of the service that they are put together to", () => {
  assert.deepEqual(
    offenders((file, name) => file.startsWith("server/src/features/") && /^server\/src\/(createS|s)ervice$/.test(name)),
    [],
  );
});

test("the languages of programs are called by name only where they are read, and in hosts", () => {
  const may = /^server\/src\/(languages|hosts)\//;
  assert.deepEqual(
    files.filter((file) => file.startsWith("server/") && !may.test(file) && /cdktf|cdktn|typescript/i.test(text(file))),
    [],
  );
});

test("no pattern of the server ends lines where only JavaScript does", () => {
  // With the flag m, "^" and "$" match beside U+2028 and U+2029 as well, which may be in any string of Terraform's.
  const pattern = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[dgisuvy]*m[dgisuvy]*(?![\w/"])/;
  // What compilers write has JavaScript's lines.
  const may = "server/src/hosts/cli/modules/openModules.ts";
  assert.match('text.replace(/^(?=[/.])/gm, "")', pattern);
  const lines = (file: string) =>
    text(file)
      .split("\n")
      .filter((line) => !/^\s*(\*|\/\/|\/\*|import )/.test(line));
  assert.deepEqual(
    files.filter(
      (file) => file.startsWith("server/") && file !== may && lines(file).some((line) => pattern.test(line)),
    ),
    [],
  );
});

test("rules import no other rule", () => {
  const isRule = (file: string) =>
    file.startsWith("server/src/rules/") && /^export const \w+(: Rule)? = (\{|literalRule)/m.test(text(file));
  const rules = new Set(files.filter(isRule).map((file) => file.replace(/\.ts$/, "")));
  assert.ok(rules.size > 30);
  assert.deepEqual(
    offenders((file, name) => rules.has(file.replace(/\.ts$/, "")) && rules.has(name)),
    [],
  );
});

test("the client takes nothing of the server but the protocol, and what makes text and objects from outside harmless", () => {
  const may = new Set(
    ["protocol/index", "redact/index", "resourceIds/index", "text/index"].map((name) => `server/src/${name}`),
  );
  assert.deepEqual(
    offenders((file, name) => file.startsWith("client/") && name.startsWith("server/") && !may.has(name)),
    [],
  );
  const harmless =
    /^(decodeUriPart|encodeUriPart|isUuid|escape(Html|Label|Markdown|Message|Terminal)|factLine|ownProperty|plain|redact|(type )?Report(Fact|Section)|reportText|withoutContents|)$/;
  assert.deepEqual(
    files
      .filter((file) => file.startsWith("client/"))
      .flatMap((file) => ["redact", "text"].flatMap((room) => namesFrom(file, `server/src/${room}/index`)))
      .filter((name) => !harmless.test(name)),
    [],
  );
});

test("the server knows nothing of the client but the types of the Azure layer, in one place", () => {
  const layer = "client/src/azure/index";
  const asks = "server/src/hosts/azure/askAzure.ts";
  assert.deepEqual(
    offenders((file, name) => file.startsWith("server/") && name.startsWith("client/")),
    [`${asks} imports ${layer}`],
  );
  assert.match(text(asks), /^import type \{ AzureBundle \} from "[./]*\/client\/src\/azure\/index";$/m);
});

test("parts of addresses are encoded and decoded in one place, which throws for no text", () => {
  const bare = /\b(?:en|de)codeURI(?:Component)?\b/;
  assert.deepEqual(
    files.filter((file) => bare.test(text(file))),
    ["server/src/text/uriPart.ts"],
  );
});

test("only its own bundle of the client loads what speaks the server's protocol", () => {
  const loads = /^import (?!type )[^;]*from "vscode-languageclient/m;
  assert.deepEqual(
    files.filter((file) => loads.test(text(file))).sort(),
    ["connect.ts", "connect.web.ts", "languageClient.ts"].map((name) => `client/src/server/${name}`),
  );
});

test("no files import each other in a circle", () => {
  const names = new Set(files.map((file) => file.replace(/\.ts$/, "")));
  const imported = new Map(
    files.map((file) => {
      const found = importsOf(file).map((name) => (names.has(name) ? name : `${name}/index`));
      return [file.replace(/\.ts$/, ""), found.filter((name) => names.has(name))] as const;
    }),
  );
  const circles: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (name: string, path: readonly string[]) => {
    if (state.get(name) === "open") circles.push([...path.slice(path.indexOf(name)), name].join(" > "));
    if (state.has(name)) return;
    state.set(name, "open");
    for (const next of imported.get(name)!) visit(next, [...path, name]);
    state.set(name, "done");
  };
  for (const name of names) visit(name, []);
  assert.deepEqual(circles, []);
});

test("the three walks of ARCHITECTURE.md lead through nine, six and nine files", () => {
  const [, walks = ""] = text("ARCHITECTURE.md").split(/^## Three walks$/m);
  const named = walks
    .split(/^## /m)[0]!
    .split(/^(?=\*\*)/m)
    .slice(1)
    .map((walk) => [...new Set([...walk.matchAll(/`([^`]+\.ts)`/g)].map(([, path]) => path!))]);
  assert.deepEqual(
    named.map(({ length }) => length),
    [9, 6, 9],
  );
  const all = named.flat().map((path) => (path.startsWith("client/") ? path : `server/src/${path}`));
  assert.deepEqual(
    all.filter((file) => !files.includes(file)),
    [],
  );
});

test("files are small", () => {
  const ofTools = /^(?!test\/cases\/|test\/bindings\/\.run|.*node_modules\/).*\.(?:[cm]?[jt]s|go)$/;
  const others = ["test", "scripts", "bench"].flatMap((folder) => within(folder, ofTools));
  assert.ok(others.some((file) => file.endsWith(".mjs")));
  assert.deepEqual(
    [...files, ...others].filter((file) => lineCount(file) > 300),
    [],
  );
});
