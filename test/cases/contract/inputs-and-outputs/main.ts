import * as cdktf from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

export class Stack extends cdktf.TerraformStack {
  create() {
    const region = new cdktf.TerraformVariable(this, "region", { type: "string", default: "westeurope" });
    const prefix = new cdktf.TerraformLocal(this, "prefix", "ml");
    const group = new ResourceGroup(this, "ml", { name: prefix.asString, location: region.stringValue });
    new cdktf.TerraformOutput(this, "group", { value: group.id, sensitive: false });
  }
}
