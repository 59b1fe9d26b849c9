/**
 * How provisioners are written, whatever the resource. Source: developer.hashicorp.com/terraform/language/provisioners, and for
 * the arguments of each kind the pages of local-exec, remote-exec and file there.
 */
import { ownProperty } from "../../text/index";
import { type Attribute, dependentBody } from "../schema";
import { anyArgument, anyBodyItem, argumentSchema, block } from "./schemaBuilders";

/** How the provisioners of a resource, or one of them, reach the machine. */
export const connection = block("How provisioners reach the machine.", { "*": anyArgument }, { maxItems: 1 });

const summary = "Runs a script or command after creation. A last resort.";

const common = {
  when: argumentSchema(
    "dynamic",
    "`destroy` runs it before the resource is destroyed instead of after it is created.",
    {
      means: "word",
      values: ["create", "destroy"],
    },
  ),
  on_failure: argumentSchema(
    "dynamic",
    "`continue` goes on when it fails, instead of marking the resource as tainted.",
    {
      means: "word",
      values: ["continue", "fail"],
    },
  ),
  connection,
};

const text: Attribute = { type: "string", optional: true };

/** What each kind takes besides. */
const kinds: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  "local-exec": {
    command: argumentSchema("string", "The command, run on the machine on which Terraform runs.", { required: true }),
    working_dir: argumentSchema("string", "The folder in which it runs."),
    interpreter: argumentSchema("list", "The program that runs it, with its arguments.", { elem: text }),
    environment: argumentSchema("map", "Environment variables for it.", { elem: text }),
    quiet: argumentSchema("bool", "Whether the command itself is left out of Terraform's output."),
  },
  "remote-exec": {
    inline: argumentSchema("list", "Commands, run one after another on the machine that was created.", { elem: text }),
    script: argumentSchema("string", "The path of a script that is copied there and run."),
    scripts: argumentSchema("list", "Paths of scripts that are copied there and run in this order.", { elem: text }),
  },
  file: {
    source: argumentSchema("string", "The file or folder to copy."),
    content: argumentSchema("string", "The text to write, in the place of a file to copy."),
    destination: argumentSchema("string", "The path on the machine that was created.", { required: true }),
  },
};

/** The kinds that Terraform has. */
export const provisionerKinds: readonly string[] = Object.keys(kinds);

/** A script or command beside a resource. What it takes depends on its label. */
export const provisioner: Attribute = {
  ...block(summary, { ...common, "*": anyBodyItem }, { labels: ["type"] }),
  dependentBody: dependentBody("label", (kind) => {
    const own = ownProperty(kinds, kind);
    return own && block(summary, { ...own, ...common }, { labels: ["type"] });
  }),
};
