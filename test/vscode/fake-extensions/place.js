// Where the cursor is, told as coarsely as the tests need it: formatted text, one block in another at most.
const { types } = require("./schema");

/** The body around a position with what is set in it, and what is typed of what. */
exports.placeAt = (document, position) => {
  const before = document.lineAt(position).text.slice(0, position.character);
  const open = [];
  for (let line = 0; line < position.line; line++) {
    const { text } = document.lineAt(line);
    if (text.endsWith("{")) open.push(line);
    if (text.trim() === "}") open.pop();
  }
  const [head, inner] = open.map((line) => document.lineAt(line).text.trim());
  const [, keyword, type] = /^(\w+)(?: "(\w+)")?/.exec(head ?? "") ?? [];
  const outer = types[type];
  const body = inner ? outer?.blocks[inner.split(" ")[0]] : outer;
  const label = /^(?:resource|data) "(\w*)$/.exec(before);
  const value = /^\s*(\w+)\s*=\s*(.*)$/.exec(before);
  return {
    keyword,
    isTop: open.length === 0,
    isInner: inner !== undefined,
    body,
    set: open.length > 0 ? namesSet(document, open.at(-1)) : new Set(),
    label: label?.[1],
    argument: value?.[1],
    typed: value ? value[2] : before.trim(),
    line: before,
  };
};

function namesSet(document, head) {
  const names = new Set();
  for (let line = head + 1, depth = 0; line < document.lineCount && depth >= 0; line++) {
    const { text } = document.lineAt(line);
    if (depth === 0) names.add(/^\s*(\w+)\s*[={]/.exec(text)?.[1]);
    if (text.endsWith("{")) depth++;
    if (text.trim() === "}") depth--;
  }
  return names;
}
