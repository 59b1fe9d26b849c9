// The snippets: whole set-ups that are written by hand in snippets/examples, as editors take them, in the `# order` in which they
// are offered. What varies is marked there by its first value: `# stops: main, example` makes every "main" and "example" below a tab stop. The examples are
// for the newest provider; `# bindings: a = b` says what programs have instead as long as the bindings are those of azurerm 4. What
// `# newest: 5.0.0` names means the newest release of azurerm of which not only the structure is known. `# program: none` is
// for Terraform alone; `# registers: Microsoft.Search` are resource providers that it needs beside those of a workspace.
import { readdirSync, readFileSync } from "node:fs";
import { loadServer } from "./loadService.mjs";

const folder = "snippets/examples";

/**
 * The text of server/data/snippets.json: each set-up in Terraform and as a program, with its imports on top. They import from where
 * bindings are generated to; whoever offers them puts the project's own packages in there.
 */
export async function setUps() {
  const { catalog, service } = await loadServer();
  const [release] = catalog.provider("azurerm").snapshots;
  const entries = examples().map(
    ({ title, prefix, description, program, registers, stops, text, bindings, newest: pinned }) => {
      const terraform = withStops(pinned ? text.replaceAll(pinned, release) : text, stops);
      if (program === "none") return { prefix, title, description, terraform, registers: registers?.split(", ") };
      const [newest, bound] = bindings?.split(" = ") ?? [];
      const [imports, ...statements] = programOf(newest ? text.replaceAll(newest, bound) : text, service).split("\n\n");
      return {
        prefix,
        title,
        description,
        terraform,
        program: `${imports}\n\n${withStops(statements.join("\n\n"), stops)}`,
      };
    },
  );
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

/** A program may name its resources as it likes: what makes them keep the names of the example is left out. */
function programOf(text, service) {
  const uri = "file:///module/main.tf";
  service.open(uri, text);
  // All that is selected: statements, which go into a stack that is there.
  const program = service.convert(uri, { start: 0, end: text.length }, "program").text;
  return program.replace(/^\w+\.overrideLogicalId\(.*\);\n/gm, "").trimEnd();
}

/** Each example: what its first lines say of it, and its text. */
function examples() {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tf"))
    .map((file) => {
      const [head, ...rest] = readFileSync(`${folder}/${file}`, "utf8").split("\n\n");
      const about = Object.fromEntries([...head.matchAll(/^# (\w+): (.+)$/gm)].map(([, name, value]) => [name, value]));
      return { ...about, stops: about.stops?.split(", ") ?? [], text: rest.join("\n\n").trimEnd() };
    })
    .sort((a, b) => Number(a.order) - Number(b.order));
}

/** The first place of a value has it as its placeholder, the others repeat what is typed there; not within a word (`subDomainName`). */
function withStops(text, stops) {
  if (stops.length === 0) return text.replace(/[\\$]/g, "\\$&");
  const seen = new Set();
  const any = stops.join("|");
  return text
    .replace(/[\\$]/g, "\\$&")
    .replace(new RegExp(`(?<![A-Za-z])(?:${any})|(?:${any})(?![A-Za-z])`, "g"), (value) => {
      const stop = stops.indexOf(value) + 1;
      if (seen.has(value)) return `$${stop}`;
      seen.add(value);
      return `\${${stop}:${value}}`;
    });
}
