// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { WindowsWebApp } from "@cdktf/provider-azurerm/lib/windows-web-app";

const unknown = new TerraformVariable(this, "unknown", {});

new WindowsWebApp(this, "scoring", {
  name: "scoring",
  resourceGroupName: "training",
  location: "westeurope",
  servicePlanId: unknown.stringValue,
  siteConfig: {
    autoHealSetting: {
      action: {
        actionType: "Recycle",
      },
      trigger: {
        statusCode: [
          {
            count: 4,
            interval: "00:10:00",
            statusCodeRange: "500-599",
          },
          {
            count: 4,
            interval: "00:10:00",
            statusCodeRange: "502",
          },
          {
            count: 4,
            interval: "00:10:00",
            statusCodeRange: "5xx-599",
            //               ^^^^^^^^^ error wrong-pattern: Change status_code_range: "5xx-599" does not match ^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$.
          },
        ],
      },
    },
  },
});
