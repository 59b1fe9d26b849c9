terraform {
  required_version = "~> 1.5.0"
}

locals {
  template = "a"
}

output "passes" {
  value = [strcontains("vault", "v"), plantimestamp(), try(convert(1, string), 1)]
}

output "fails" {
  value = [
    issensitive("a"),
    #^^^^^^^^^^ error terraform-version: Do without issensitive, or use Terraform 1.8 or OpenTofu 1.7: required_version "~> 1.5.0" allows only releases that do not have it.
    templatestring(local.template, {}),
    #^^^^^^^^^^^^^ error terraform-version: Do without templatestring, or use Terraform 1.9 or OpenTofu 1.7: required_version "~> 1.5.0" allows only releases that do not have it.
    ephemeralasnull("a"),
    #^^^^^^^^^^^^^^ error terraform-version: Do without ephemeralasnull, or use Terraform 1.10 or OpenTofu 1.11: required_version "~> 1.5.0" allows only releases that do not have it.
    convert("1", number),
    #^^^^^^ error terraform-version: Do without convert, or use Terraform 1.15 or OpenTofu 1.13: required_version "~> 1.5.0" allows only releases that do not have it.
    base64gunzip("H4sIAAAAAAAA/wAEAPv/dGVzdAAAAP//AwAMfn/YBAAAAA=="),
    #^^^^^^^^^^^ error terraform-version: Do without base64gunzip, or use OpenTofu 1.7: required_version "~> 1.5.0" allows only releases that do not have it.
    assumenotnull(1),
    #^^^^^^^^^^^^ error terraform-version: Do without assumenotnull, or use OpenTofu 1.13: required_version "~> 1.5.0" allows only releases that do not have it.
    core::abs(1),
    #^^^^^^^^ error terraform-version: Do without core::abs, or use Terraform 1.8 or OpenTofu 1.7: required_version "~> 1.5.0" allows only releases that do not have it.
  ]
}

output "unknown" {
  value = templatefile("a.tftpl", {})
}
