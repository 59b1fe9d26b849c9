// Reads the machine-written .d.ts files of the package line by line: which interfaces there are, and the comment above
// each of their properties. Not a parser of TypeScript.

/** `{ interfaces: Map<name, Map<property, { doc, of? }>>, classDoc, className }` of one file. `of` is a type's name. */
export function declarationsIn(text) {
  const interfaces = new Map();
  let namespace = "";
  let current;
  let doc = [];
  let isInDoc = false;
  let head;
  for (const line of text.split("\n")) {
    const code = line.trim();
    if (code.startsWith("/**")) {
      doc = [];
      isInDoc = !code.endsWith("*/");
    } else if (isInDoc) {
      if (code.endsWith("*/")) isInDoc = false;
      else doc.push(code.replace(/^\* ?/, ""));
    } else if (/^export (declare )?namespace \w+ \{/.test(code)) {
      namespace = `${/namespace (\w+)/.exec(code)[1]}.`;
    } else if (/^(export )?(declare )?interface \w+/.test(code)) {
      current = new Map();
      interfaces.set(namespace + /interface (\w+)/.exec(code)[1], current);
    } else if (/^export declare (class|function) \w+/.test(code)) {
      head ??= { name: /(?:class|function) (\w+)/.exec(code)[1], doc: doc.join("\n") };
    } else if (code === "}") {
      if (current) current = undefined;
      else namespace = "";
    } else if (current) {
      const [, name, type] = /^(?:readonly )?(\w+)\??: (.*);$/.exec(code) ?? [];
      const of = /\b(?:inputs|outputs)\.([\w.]+)/.exec(type ?? "")?.[1];
      if (name) current.set(name, { doc: doc.join("\n"), of });
      doc = [];
    }
  }
  return { interfaces, head };
}
