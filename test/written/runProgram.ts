// Runs a program of the CDK's with fakes for all that it imports, and tells what it constructs.

/** A construct: its class, and what it was made with. */
interface Made {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Everything that the program constructs, its stacks without an app. Fails where it is no JavaScript. */
export function run(text: string): readonly Made[] {
  const made: Made[] = [];
  const imported = new Map<string, string>();
  const code = text.replace(/^import \{([^}]*)\} from "[^"\n]*";$/gm, (_, members: string) => {
    for (const member of members.split(",").filter((one) => one.trim())) {
      const [name = "", local = name] = member.trim().split(" as ");
      imported.set(local, name);
    }
    return "";
  });
  const stacks: string[] = [];
  const plain = code.replace(/^export class (\S+)/gm, (_, name: string) => {
    stacks.push(name);
    return `class ${name}`;
  });
  const classes = [...imported.values()].map((name) => fakeClass(name, made));
  const stack = stacks.map((name) => `new ${name}();`).join("\n");
  new Function(...imported.keys(), `"use strict";\n${plain}\n${stack}`)(...classes);
  return made.filter(({ name }) => name !== "TerraformStack");
}

/** A class whose every property is a function that gives another such thing. */
function fakeClass(name: string, made: Made[]): unknown {
  const anything: unknown = new Proxy(() => anything, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => "" : anything),
    apply: () => anything,
  });
  return class StandIn {
    static asString = () => "";
    static asAny = () => "";
    addOverride = () => {};
    constructor(...args: unknown[]) {
      made.push({ name, args });
      if (name !== "TerraformStack") Object.setPrototypeOf(this, anything as object);
    }
  };
}
