/** What is written in brackets in ARM templates: calls, texts, numbers, and what is read of a call. */
export type ArmExpression =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly ArmExpression[] }
  /** A property or an element of something. */
  | { readonly kind: "member"; readonly of: ArmExpression; readonly name: ArmExpression };

/** The expression in a text of a template; undefined for a text without an expression, or if it cannot be read. */
export function armExpression(text: string): ArmExpression | undefined {
  if (!isExpression(text) || text.length > longest) return undefined;
  const reader = new Reader(text.slice(1, -1));
  const expression = reader.expression(0);
  return expression && reader.isAtEnd() ? expression : undefined;
}

/** Whether a template evaluates a text. Two brackets at the beginning mean one. */
export function isExpression(text: string): boolean {
  return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
}

/** The same text if it has no expression: a template writes two brackets for one. */
export function unescapedText(text: string): string {
  return text.startsWith("[[") ? text.slice(1) : text;
}

/** The expression as a template has it, always in the same way. */
export function armText(expression: ArmExpression): string {
  switch (expression.kind) {
    case "text":
      return `'${expression.text.replaceAll("'", "''")}'`;
    case "number":
      return String(expression.number);
    case "call":
      return `${expression.name}(${expression.args.map(armText).join(", ")})`;
    case "member":
      return expression.name.kind === "text" && /^\w+$/.test(expression.name.text)
        ? `${armText(expression.of)}.${expression.name.text}`
        : `${armText(expression.of)}[${armText(expression.name)}]`;
  }
}

const longest = 10_000;
const deepest = 50;

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.blanks();
    return this.at === this.text.length;
  }

  expression(depth: number): ArmExpression | undefined {
    let read = depth > deepest ? undefined : this.operand(depth);
    while (read) {
      if (this.takes(".")) {
        const name = this.match(/[A-Za-z_]\w*/y);
        read = name === undefined ? undefined : { kind: "member", of: read, name: { kind: "text", text: name } };
      } else if (this.takes("[")) {
        const name = this.expression(depth + 1);
        read = name && this.takes("]") ? { kind: "member", of: read, name } : undefined;
      } else return read;
    }
    return undefined;
  }

  private operand(depth: number): ArmExpression | undefined {
    this.blanks();
    const text = this.match(/'(?:[^']|'')*'/y);
    if (text !== undefined) return { kind: "text", text: text.slice(1, -1).replaceAll("''", "'") };
    const number = this.match(/-?\d{1,15}/y);
    if (number !== undefined) return { kind: "number", number: Number(number) };
    const name = this.match(/[A-Za-z_][\w.]*/y);
    if (name === undefined || !this.takes("(")) return undefined;
    const args: ArmExpression[] = [];
    if (this.takes(")")) return { kind: "call", name, args };
    for (;;) {
      const arg = this.expression(depth + 1);
      if (!arg) return undefined;
      args.push(arg);
      if (this.takes(")")) return { kind: "call", name, args };
      if (!this.takes(",")) return undefined;
    }
  }

  private takes(sign: string): boolean {
    this.blanks();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private blanks(): void {
    this.match(/\s*/y);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
