import * as cdktf from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

export function build(app: cdktf.App): void {
  const stack = new cdktf.TerraformStack(app, "infra");
  new AzurermProvider(stack, "azurerm", { features: [{}] });
}
