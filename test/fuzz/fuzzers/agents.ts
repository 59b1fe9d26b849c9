import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { withSwapAt } from "../../harness/swapped";
import type { Random } from "../../languages/random";
import { type Connected, connected } from "../../mcp/connected";
import { outsideFences } from "../../mcp/outsideFences";
import type { Fuzzer } from "../fuzzer";
import { programs, texts } from "../modules";
import { inFolderOf } from "../temporary";

const secret = "S3CR3T_that_nobody_may_see";
const ends = ["\n", "\r", "\u2028", "\u0085", "\v"];
const misspelt = `resource "azurerm_resource_group" "a" {\n  nam      = "x"\n  location = "westeurope"\n}\n`;

const tools = ["check", "fix", "describe", "search", "complete", "replaces", "upgrade", "convert", "import", "explain"];

export const fuzzer: Fuzzer = {
  name: "agents",
  holds:
    "whatever an agent asks, while paths are swapped and names forge lines, nothing outside is read, told or changed",
  inSuite: process.platform === "win32" ? 0 : 12,
  attack: (random) =>
    inFolderOf(filesOf(random), async (folder) => {
      const [inside, outside] = [join(folder, "around/inside"), join(folder, "outside")];
      const before = contentsOf(folder, inside);
      const client = await connected([inside]);
      const said: string[] = [];
      for (let count = 1 + random.below(4); count > 0; count--) {
        const [name, args] = [random.pick(tools), argumentsOf(random, folder)];
        said.push(`${name} ${JSON.stringify(args).slice(0, 2000)}`);
        const wrong = await asked(client, name, args, random, inside, outside);
        if (wrong !== undefined) return `${wrong}\n${said.join("\n")}`;
      }
      const changed = [...contentsOf(folder, inside)].filter(([path, text]) => before.get(path) !== text);
      if (changed.length > 0) return `${changed.map(([path]) => path).join(", ")} changed.\n${said.join("\n")}`;
      return client.logged.length > 0 ? `${client.logged.join("\n")}\n${said.join("\n")}` : undefined;
    }),
};

async function asked(
  { call }: Connected,
  name: string,
  args: Record<string, unknown>,
  random: Random,
  inside: string,
  outside: string,
): Promise<string | undefined> {
  let answer = "";
  const place = random.pick(["sub", "sub", "sub/main.tf", "main.tf", "new.tf"]);
  const swap = () => {
    const path = join(inside, place);
    const target = place.endsWith(".tf") ? join(outside, "main.tf") : outside;
    if (lstatSync(path, { throwIfNoEntry: false })) renameSync(path, join(inside, `moved-${random.below(1e9)}`));
    if (existsSync(dirname(path))) symlinkSync(target, path);
  };
  await withSwapAt(random.below(100), swap, async () => {
    answer = await call(name, args).then(
      ({ text }) => text,
      (error: Error) => error.message,
    );
  });
  if (answer.includes(secret)) return `Something from elsewhere is told:\n${answer}`;
  const lines = outsideFences(answer);
  if (lines.includes(undefined)) return `A fence stays open:\n${answer}`;
  return lines.some((line) => /^\W*FORGED/.test(line ?? "")) ? `A line is forged:\n${answer}` : undefined;
}

function* filesOf(random: Random): Generator<readonly [string, string]> {
  const text = () =>
    random.pick([misspelt, misspelt.replace('"x"', `"x${random.pick(ends)}FORGED"`), random.pick(texts)]);
  const journal = (name: string) =>
    JSON.stringify({ version: 1, pid: 0, files: [{ path: name, before: "old", after: "new" }] });
  yield ["around/other.tf", "old"];
  yield ["outside/main.tf", random.pick([misspelt, misspelt.replace("nam", secret)])];
  yield ["around/inside/main.tf", text()];
  yield ["around/inside/sub/main.tf", random.pick([misspelt, text()])];
  yield ["around/inside/main.ts", random.pick(programs)];
  yield [`around/inside/x${random.pick(ends)}FORGED.tf`, text()];
  if (random.below(2) === 0)
    yield [
      `around/${random.pick(["", "inside/"])}.azureml-terraform-journal`,
      journal(random.pick(["other.tf", "../other.tf"])),
    ];
}

/** What every file holds that is not inside. */
function contentsOf(folder: string, inside: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  const others = paths.filter((path) => !path.startsWith(inside) && lstatSync(path).isFile());
  return new Map(others.map((path) => [path, readFileSync(path, "utf8")]));
}

function argumentsOf(random: Random, folder: string): Record<string, unknown> {
  const paths = [
    "",
    ".",
    "sub",
    "sub/main.tf",
    "new.tf",
    "main.tf",
    "main.ts",
    "..",
    "../other.tf",
    "../../outside",
    "/",
    join(folder, "outside"),
  ];
  const strange = [
    "//host/share",
    "\\\\host\\share\\a.tf",
    `a${random.pick(ends)}FORGED.tf`,
    "sub/../../other.tf",
    "a\0b",
  ];
  const path = random.pick([random.pick(["sub", "sub/main.tf"]), random.pick([...paths, ...strange])]);
  const word = random.pick([
    "azurerm_key_vault",
    "subnet",
    `x${random.pick(ends)}FORGED`,
    "__proto__",
    "missing-argument",
    "",
  ]);
  const all: Record<string, unknown> = {
    path,
    write: random.below(3) > 0,
    type: word,
    words: word,
    rule: word,
    to: random.pick(["5", "4", "program", "terraform", path, "new.tf"]),
    answers: [
      { id: `/subscriptions/s/resourceGroups/${word}`, name: word, type: "Microsoft.Resources/resourceGroups" },
    ],
    text: random.pick([misspelt, random.pick(texts), random.pick(programs), `/*\n\`\`\`\nFORGED\n*/\n${misspelt}`]),
    after: random.below(3),
  };
  const kept = Object.entries(all).filter(([key]) => key !== "text" || random.below(3) === 0);
  return Object.fromEntries(kept.filter(() => random.below(8) > 0));
}
