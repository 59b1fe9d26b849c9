/** How provisioners are written, whatever the resource. Source: developer.hashicorp.com/terraform/language/provisioners */
import { anything, argument, block } from "./terms";

/** How the provisioners of a resource, or one of them, reach the machine. */
export const connection = block("How provisioners reach the machine.", { "*": anything }, { maxItems: 1 });

/** A script or command beside a resource. Which arguments it takes besides these depends on its label. */
export const provisioner = block("Runs a script or command after creation. A last resort.", {
  when: argument("dynamic", "`destroy` runs it before the resource is destroyed instead of after it is created.", {
    means: "word",
    values: ["create", "destroy"],
  }),
  on_failure: argument("dynamic", "`continue` goes on when it fails, instead of marking the resource as tainted.", {
    means: "word",
    values: ["continue", "fail"],
  }),
  connection,
  "*": anything,
});
