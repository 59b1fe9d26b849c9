// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { WindowsWebApp } from "@cdktf/provider-azurerm/lib/windows-web-app";

const unknown = new TerraformVariable(this, "unknown", {});

new WindowsWebApp(this, "scoring", {
  name: "scoring",
  resourceGroupName: "training",
  location: "westeurope",
  servicePlanId: unknown.stringValue,
  siteConfig: {
    applicationStack: {
      currentStack: "java",
      javaVersion: "11",
      javaContainer: "JAVA",
      //^^^^^^^^^^^ warning deprecated: java_container of application_stack is deprecated: use tomcat_version or java_embedded_server_enabled instead.
      javaContainerVersion: "SE",
      //^^^^^^^^^^^^^^^^^^ warning deprecated: java_container_version of application_stack is deprecated: use tomcat_version or java_embedded_server_enabled instead.
    },
  },
});
